// A keyboard-wedge scanner types what it reads. Three kinds exist, and how the screen feeds this file decides which
// of them work:
//  - Unicode (HID) mode: every character arrives as itself. The mode to set up.
//  - Alt-code mode (Windows): characters are composed from Alt + digits, and only `input` events show the result.
//  - Plain ASCII mode: accents are lost; the card still reads, the name lacks its marks.
// So: feed characters one by one from `input` events, named keys (Enter, Tab, Backspace, Process …) from `keydown`.
// A Vietnamese input method (Telex, VNI) left on rewrites the scan: it answers `unreadable`, never a repaired text.

/** One key or character. `at` is the event's own time stamp in milliseconds, so a busy screen does not slow a scan. */
export interface Keystroke {
  /** A character, or the name of a key as `KeyboardEvent.key` gives it. */
  readonly key: string
  readonly at: number
  /** The key was held down: a person's habit, never a scanner's. */
  readonly repeat?: boolean
  /** Ctrl or Alt alone was held (AltGr is neither). */
  readonly chord?: 'ctrl' | 'alt'
}

/** A run of keystrokes without a pause. */
export interface WedgeState {
  readonly text: string
  readonly count: number
  readonly startedAt: number
  readonly lastAt: number
  /** A key was held down or edited with: a person. */
  readonly human: boolean
  /** An input method or Alt codes took part: the characters cannot be believed. */
  readonly tampered: boolean
}

export type WedgeOutcome =
  /** The whole scanned text; lines of a machine-readable zone are parted by `\n`. */
  | { readonly kind: 'scan'; readonly text: string }
  /** Typed by a person; the field it was typed into keeps it. */
  | { readonly kind: 'typing' }
  /** As fast as a scan, but an input method stood between; ask to turn it off and scan again. */
  | { readonly kind: 'unreadable' }

export interface WedgeStep {
  readonly state: WedgeState
  readonly outcome?: WedgeOutcome
}

export const wedgeStart: WedgeState = {
  text: '',
  count: 0,
  startedAt: 0,
  lastAt: 0,
  human: false,
  tampered: false,
}

/** After this silence a run is over; between lines of one scan scanners wait less. */
export const wedgePauseMs = 150

const shortestScan = 8
// Scanners send a character every 1–30 ms; the fastest typists keep above 60 ms over a whole word.
const scanAverageMs = 40
// What a key turns into while an input method holds it. Unikey deletes and retypes: hence Backspace.
const inputMethodKeys = new Set(['Process', 'Dead', 'Unidentified', 'Backspace'])
const silentKeys = new Set(
  'Shift Control Alt AltGraph Meta CapsLock NumLock ScrollLock Compose'.split(' '),
)

/** Takes the next key. An outcome ends the run before it, or the run that Enter or Tab closes. */
export function pressKey(state: WedgeState, stroke: Keystroke): WedgeStep {
  // Ctrl with a letter is how scanners send control characters, GS among them: no part of the text.
  if (silentKeys.has(stroke.key) || stroke.chord === 'ctrl') return { state }
  const before = settleWedge(state, stroke.at)
  const next = take(before.state, stroke)
  const outcome = next.outcome ?? before.outcome
  return outcome ? { state: next.state, outcome } : { state: next.state }
}

/** Ends a run that has fallen silent; call it from a timer, for scanners that send no Enter. */
export function settleWedge(state: WedgeState, now: number): WedgeStep {
  return state.count > 0 && now - state.lastAt > wedgePauseMs ? finish(state) : { state }
}

function take(state: WedgeState, stroke: Keystroke): WedgeStep {
  if (stroke.key === 'Enter' || stroke.key === 'Tab') return terminate(state, stroke)
  const run: WedgeState = {
    ...state,
    startedAt: state.count === 0 ? stroke.at : state.startedAt,
    lastAt: stroke.at,
    count: state.count + 1,
    human: state.human || stroke.repeat === true,
    tampered: state.tampered || stroke.chord === 'alt' || inputMethodKeys.has(stroke.key),
  }
  if (isCharacter(stroke.key)) return { state: { ...run, text: run.text + stroke.key } }
  if (inputMethodKeys.has(stroke.key)) return { state: run }
  // Arrows, Escape, function keys: no scanner sends them.
  return { state: { ...run, human: true } }
}

function terminate(state: WedgeState, stroke: Keystroke): WedgeStep {
  if (state.count === 0) return { state }
  if (awaitsLine(state.text))
    return { state: { ...state, text: `${state.text}\n`, lastAt: stroke.at } }
  return finish(state)
}

function finish(state: WedgeState): WedgeStep {
  if (!isScan(state)) return { state: wedgeStart, outcome: { kind: 'typing' } }
  if (state.tampered) return { state: wedgeStart, outcome: { kind: 'unreadable' } }
  return { state: wedgeStart, outcome: { kind: 'scan', text: state.text.trimEnd() } }
}

function isScan({ count, startedAt, lastAt, human }: WedgeState): boolean {
  return !human && count >= shortestScan && (lastAt - startedAt) / count <= scanAverageMs
}

/** True while a machine-readable zone lacks lines: after 30 or 60 characters of a card, 44 of a passport. */
function awaitsLine(text: string): boolean {
  const zone = text.replaceAll('\n', '')
  return /^(?:[ACI][A-Z0-9<]{29}(?:[A-Z0-9<]{30})?|P[A-Z0-9<]{43})$/i.test(zone)
}

function isCharacter(key: string): boolean {
  return /^.$/su.test(key)
}
