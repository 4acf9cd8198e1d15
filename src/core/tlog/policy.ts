import { verifyCheckpoint, parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { cosignedAt } from './cosignature.ts'
import { isOf, NoteError, type NoteVerifier, parseVerifier } from './note.ts'

/** C2SP tlog-policy: which logs are known, and whose cosignatures make a checkpoint believed. */
export type Policy = {
  readonly logs: readonly { readonly key: NoteVerifier; readonly url: string | undefined }[]
  readonly witnesses: ReadonlyMap<string, Witness>
  readonly groups: ReadonlyMap<string, Group>
  /** The name of a witness or group, or `none`. */
  readonly quorum: string
}

export type Witness = { readonly key: NoteVerifier; readonly url: string | undefined }
type Group = { readonly least: number; readonly members: readonly string[] }

/** A policy file that cannot be used; the message names the line. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
}

const mostLines = 200

/** Reads a policy file. */
export function parsePolicy(text: string): Policy {
  // eslint-disable-next-line no-control-regex -- the specification forbids them by this range
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    throw new PolicyError('a policy has no control characters but tab and newline')
  const reading = new Reading()
  const lines = text.split('\n')
  if (lines.length > mostLines) throw new PolicyError(`a policy has at most ${mostLines} lines`)
  lines.forEach((line, i) => {
    const words = line.split(/[ \t]+/).filter(Boolean)
    if (words.length === 0 || words[0]!.startsWith('#')) return
    try {
      reading.take(words)
    } catch (error) {
      if (error instanceof PolicyError || error instanceof NoteError)
        throw new PolicyError(`line ${i + 1}: ${error.message}`)
      throw error
    }
  })
  return reading.done()
}

/** What a policy says of a checkpoint: believed, or why not. */
export function verifyByPolicy(signed: string, policy: Policy): SignedCheckpoint {
  const { origin } = parseCheckpoint(signed)
  const log = policy.logs.find(({ key }) => key.name === origin)
  if (!log) throw new NoteError('a checkpoint of a log the policy does not know')
  const checkpoint = verifyCheckpoint(signed, log.key)
  if (!isWitnessed(policy.quorum, policy, cosigners(checkpoint, policy)))
    throw new NoteError('a checkpoint without the quorum of witnesses')
  return checkpoint
}

/** The names of the witnesses whose cosignatures on this checkpoint hold. */
export function cosigners({ note }: SignedCheckpoint, { witnesses }: Policy): ReadonlySet<string> {
  const names = [...witnesses].filter(([, { key }]) =>
    note.signatures.some((one) => isOf(one, key) && cosignedAt(note.text, one, key) !== undefined),
  )
  return new Set(names.map(([name]) => name))
}

function isWitnessed(name: string, policy: Policy, by: ReadonlySet<string>): boolean {
  if (name === 'none') return true
  const group = policy.groups.get(name)
  if (!group) return by.has(name)
  return group.members.filter((member) => isWitnessed(member, policy, by)).length >= group.least
}

/** A policy while its lines are read. */
class Reading {
  readonly #logs: { key: NoteVerifier; url: string | undefined }[] = []
  readonly #witnesses = new Map<string, Witness>()
  readonly #groups = new Map<string, Group>()
  readonly #inGroup = new Set<string>()
  #quorum: string | undefined

  take([word, ...rest]: readonly string[]): void {
    if (word === 'log') this.#log(rest)
    else if (word === 'witness') this.#witness(rest)
    else if (word === 'group') this.#group(rest)
    else if (word === 'quorum') this.#setQuorum(rest)
    else throw new PolicyError('a line begins with log, witness, group or quorum')
  }

  done(): Policy {
    if (this.#quorum === undefined) throw new PolicyError('a policy has a quorum line')
    const [logs, witnesses, groups] = [this.#logs, this.#witnesses, this.#groups]
    return { logs, witnesses, groups, quorum: this.#quorum }
  }

  #log([vkey, url, more]: readonly string[]): void {
    if (!vkey || more) throw new PolicyError('log KEY [URL]')
    const key = this.#key(vkey, 'ed25519')
    if (this.#logs.some((log) => log.key.raw.equals(key.raw)))
      throw new PolicyError('a log stands twice')
    this.#logs.push({ key, url })
  }

  #witness([name, vkey, url, more]: readonly string[]): void {
    if (!name || !vkey || more) throw new PolicyError('witness NAME KEY [URL]')
    const key = this.#key(vkey, 'cosignature')
    if ([...this.#witnesses.values()].some((witness) => witness.key.raw.equals(key.raw)))
      throw new PolicyError('a witness stands twice')
    this.#assertNew(name)
    this.#witnesses.set(name, { key, url })
  }

  #group([name, least, ...members]: readonly string[]): void {
    if (!name || !least || members.length === 0) throw new PolicyError('group NAME all|any|K NAME…')
    const count = least === 'all' ? members.length : least === 'any' ? 1 : Number(least)
    if (!/^(all|any|[1-9]\d*)$/.test(least) || count > members.length)
      throw new PolicyError('a group asks for all, any, or a number of its members')
    for (const member of members) {
      this.#assertKnown(member)
      if (this.#inGroup.has(member)) throw new PolicyError(`${member} is in a group already`)
      this.#inGroup.add(member)
    }
    this.#assertNew(name)
    this.#groups.set(name, { least: count, members })
  }

  #setQuorum([name, more]: readonly string[]): void {
    if (!name || more || this.#quorum !== undefined)
      throw new PolicyError('one quorum line: quorum NAME')
    if (name !== 'none') this.#assertKnown(name)
    this.#quorum = name
  }

  #key(vkey: string, kind: NoteVerifier['kind']): NoteVerifier {
    const key = parseVerifier(vkey)
    if (key.kind !== kind) throw new PolicyError(`a key of kind ${kind} is asked for here`)
    return key
  }

  #assertKnown(name: string): void {
    if (!this.#witnesses.has(name) && !this.#groups.has(name))
      throw new PolicyError(`${name} is not defined above`)
  }

  #assertNew(name: string): void {
    if (name === 'none' || this.#witnesses.has(name) || this.#groups.has(name))
      throw new PolicyError(`${name} is taken`)
  }
}
