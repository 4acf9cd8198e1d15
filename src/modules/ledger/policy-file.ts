import { readFileSync } from 'node:fs'
import { formatVerifier, type NoteVerifier } from '#core/tlog/note.ts'
import { parsePolicy, type Policy, PolicyError } from '#core/tlog/policy.ts'
import { ConfigError } from '#platform/config.ts'

export type PolicyFile = { readonly policy: Policy; readonly text: string }

/** Reads the policy file a setting names; a file that cannot be used stops the start with a sentence. */
export function readPolicyFile(setting: string, path: string): PolicyFile {
  try {
    const text = readFileSync(path, 'utf8')
    return { policy: parsePolicy(text), text }
  } catch (error) {
    if (error instanceof PolicyError)
      throw new ConfigError(`${setting}: ${path}: ${error.message}.`)
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new ConfigError(`${setting}: ${path} cannot be read (${code}).`)
  }
}

/**
 * Refuses a policy that this log could never meet: it must name the log by its key, and say of every
 * witness where to ask it.
 */
export function assertUsable({ policy }: PolicyFile, log: NoteVerifier): void {
  const known = policy.logs.some(({ key }) => key.name === log.name && key.raw.equals(log.raw))
  if (!known)
    throw new ConfigError(
      `BUUAN_LEDGER_POLICY does not name the log of this deployment. Its line is: log ${formatVerifier(log)}`,
    )
  for (const [name, { url }] of policy.witnesses)
    if (!url || !/^https?:/.test(url) || !URL.canParse(url))
      throw new ConfigError(
        `BUUAN_LEDGER_POLICY: witness ${name} needs a URL. Its line is: witness ${name} KEY https://HOST/witness`,
      )
}
