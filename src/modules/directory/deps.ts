import type { Vault } from '#platform/vault.ts'
import type { SignIn } from './sign-in/door.ts'

/** What the routes of the directory stand on. */
export type DirectoryDeps = {
  readonly vault: Vault
  readonly signIn: SignIn
  readonly publicUrl: string
  /** Whether the demo country is here, for the note on every page. */
  readonly demo?: boolean
}
