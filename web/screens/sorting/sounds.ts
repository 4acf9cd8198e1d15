import type { Verdict } from '../../api/scans.ts'

interface Tone {
  hertz: number
  ms: number
  shape: OscillatorType
  pauseMs?: number
}

/** Told apart without looking: one high tone, two of middle height, one long and low. */
const tones: Readonly<Record<Verdict, readonly Tone[]>> = {
  pass: [{ hertz: 1_320, ms: 90, shape: 'sine' }],
  check: [
    { hertz: 660, ms: 130, shape: 'triangle', pauseMs: 70 },
    { hertz: 660, ms: 130, shape: 'triangle' },
  ],
  stop: [{ hertz: 170, ms: 650, shape: 'sawtooth' }],
}

let context: AudioContext | undefined

/** Sounds an answer. A browser stays silent until its page was touched or typed into. */
export function sound(verdict: Verdict): void {
  context ??= new AudioContext()
  let at = context.currentTime
  for (const tone of tones[verdict]) {
    play(context, tone, at)
    at += (tone.ms + (tone.pauseMs ?? 0)) / 1_000
  }
}

function play(on: AudioContext, { hertz, ms, shape }: Tone, at: number): void {
  const [oscillator, gain] = [on.createOscillator(), on.createGain()]
  const end = at + ms / 1_000
  oscillator.type = shape
  oscillator.frequency.value = hertz
  gain.gain.setValueAtTime(0.25, at)
  // To nothing in the end, or the speaker clicks.
  gain.gain.setTargetAtTime(0, end - 0.02, 0.008)
  oscillator.connect(gain).connect(on.destination)
  oscillator.start(at)
  oscillator.stop(end + 0.05)
}
