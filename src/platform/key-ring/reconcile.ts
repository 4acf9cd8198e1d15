import { createOnce, exists, readIfThere, replace, wipe } from '#platform/files.ts'
import { type KeyId, keyName } from '#platform/keys.ts'
import { keyFile, markFile, masterFile, nextFile, ringFile, walk } from './layout.ts'
import { fingerprintOf, type Master, wrap } from './master.ts'
import { dropNext, type Masters, mastersOf, type OnDisk, putMaster } from './master-files.ts'
import { mirrorSignIn, recordMirror } from './mirror.ts'
import { refusals } from './refusals.ts'

/** The two folders of a ring, `folder` first where it matters. */
type Pair = { readonly folder: string; readonly mirror: string; readonly masters: Masters }

export type Reconciled = { copied: number; destroyed: number; damaged: string[] }

/** Which of the two folders holds the later masters; `same` while a rotation leads from one to the other. */
export function laterSide(
  folder: OnDisk[],
  mirror: OnDisk[],
): 'same' | 'folder' | 'mirror' | 'unrelated' {
  const names = new Set(folder.map(({ fingerprint }) => fingerprint))
  if (mirror.some(({ fingerprint }) => names.has(fingerprint))) return 'same'
  const [here = 0, there = 0] = [folder, mirror].map((side) => newestOf(side)?.generation)
  if (here === there) return 'unrelated'
  return here > there ? 'folder' : 'mirror'
}

/**
 * Brings folder and mirror to the same state, whichever a crash or a restored disk left behind: what is
 * destroyed in one is destroyed in both, what lies in one lies in both, under the newest master. Of a
 * damaged copy the good one is taken. Can be run again at any point. Hold both locks.
 */
export async function reconcile(pair: Pair): Promise<Reconciled> {
  const [here, there] = [mastersOf(pair.folder), mastersOf(pair.mirror)]
  const sealed = newestOf([...here, ...there])!
  for (const master of [...here, ...there]) await pair.masters.open(master)
  const newest = await pair.masters.open(sealed)
  const agree = sameNames(here, there)
  if (!agree) await announce(pair, sealed)
  const done: Reconciled = { copied: 0, destroyed: 0, damaged: [] }
  const step = { ...pair, newest, agree, done }
  for await (const { id } of walk(pair.folder)) await bringTogether(step, id)
  for await (const { id } of walk(pair.mirror))
    if (!(await isKnown(pair.folder, id))) await bringTogether(step, id)
  await mirrorSignIn(pair.folder, pair.mirror)
  await finishMasters(pair, agree ? here : [sealed])
  await recordMirror(pair.folder, pair.mirror)
  return done
}

function newestOf(side: OnDisk[]): OnDisk | undefined {
  return side.toSorted((a, b) => b.generation - a.generation)[0]
}

function sameNames(here: OnDisk[], there: OnDisk[]): boolean {
  const name = (side: OnDisk[]) => side.map(({ fingerprint }) => fingerprint).join()
  return name(here) === name(there)
}

/** No key lies under a master that is not in the same folder, even if this is cut off. */
async function announce({ folder, mirror }: Pair, newest: OnDisk): Promise<void> {
  for (const side of [folder, mirror]) {
    const held = mastersOf(side)
    const known = held.some(({ fingerprint }) => fingerprint === newest.fingerprint)
    if (!known && held.length > 0) await createOnce(nextFile(side), Buffer.from(newest.text))
  }
}

/** The master goes last: a folder that has one is whole. */
async function finishMasters({ folder, mirror }: Pair, wanted: OnDisk[]): Promise<void> {
  const [current, next] = wanted
  const ring = (await readIfThere(ringFile(folder))) ?? (await readIfThere(ringFile(mirror)))!
  for (const side of [mirror, folder]) {
    await createOnce(ringFile(side), ring)
    const text = (file: string) => mastersOf(side).find((held) => held.file === file)?.text
    if (text(masterFile(side)) !== current!.text) await putMaster(side, current!.text)
    if (!next) await dropNext(side)
    else if (text(nextFile(side)) !== next.text)
      await replace(nextFile(side), Buffer.from(next.text))
  }
}

async function isKnown(folder: string, id: KeyId): Promise<boolean> {
  return (await exists(keyFile(folder, id))) || exists(markFile(folder, id))
}

type Step = Pair & { newest: Master; agree: boolean; done: Reconciled }
type Copy = { readonly side: string; readonly bytes: Buffer; readonly key: Buffer }

async function bringTogether(step: Step, id: KeyId): Promise<void> {
  const sides = [step.folder, step.mirror]
  const marks = await Promise.all(sides.map((side) => exists(markFile(side, id))))
  if (marks.includes(true)) return destroyIn(sides, id, step.done)
  const copies = await goodCopies(step, id)
  if (copies.length === 0) {
    step.done.damaged.push(keyName(id))
    return
  }
  const best =
    copies.find(({ bytes }) => fingerprintOf(bytes) === step.newest.fingerprint) ?? copies[0]!
  const under = fingerprintOf(best.bytes) === step.newest.fingerprint
  const bytes = under || step.agree ? best.bytes : wrap(step.newest, id, best.key)
  for (const side of sides) {
    if (copies.some((copy) => copy.side === side && copy.bytes.equals(bytes))) continue
    await replace(keyFile(side, id), bytes)
    step.done.copied++
  }
}

async function destroyIn(sides: string[], id: KeyId, done: Reconciled): Promise<void> {
  for (const side of sides) {
    if (!(await exists(markFile(side, id)))) await createOnce(markFile(side, id), Buffer.alloc(0))
    if (!(await exists(keyFile(side, id)))) continue
    await wipe(keyFile(side, id))
    done.destroyed++
  }
}

/** The copies that open; two that hold different keys are never reconciled. */
async function goodCopies({ folder, mirror, masters }: Pair, id: KeyId): Promise<Copy[]> {
  const copies: Copy[] = []
  for (const side of [folder, mirror]) {
    const bytes = await readIfThere(keyFile(side, id))
    const key = bytes && (await masters.tryUnwrap(id, bytes))
    if (key) copies.push({ side, bytes, key })
  }
  const [one, other] = copies
  if (one && other && !one.key.equals(other.key)) throw refusals.keysDiffer(keyName(id))
  return copies
}
