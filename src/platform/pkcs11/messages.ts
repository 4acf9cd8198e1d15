import type { TroubleCode, TroubleDetails } from './troubles.ts'

/** Which token, and how to log in to it. */
export type TokenSettings = {
  /** The HSM maker's PKCS#11 library. */
  readonly modulePath: string
  readonly tokenLabel: string
  /** A file of mode 0600 with the user PIN; read at each login, and never passed on. */
  readonly pinFile: string
}

/** A wrapping key in the token: `serial` (CKA_ID) names this one, `label` what it is for. */
export type WrappingKey = { readonly label: string; readonly serial: Buffer }

/** 32 bytes as the token gives them away: only the wrapping key with that serial opens them again. */
export type Wrapped = {
  readonly serial: Buffer
  /** nonce (12) ‖ ciphertext (32) ‖ tag (16), AES-256-GCM. */
  readonly sealed: Buffer
}

/**
 * What the process beside the token can be asked for. Where the answer may be "not there", `anchor`
 * is the label of a key that must be: a token that was pulled out or swapped finds nothing at all.
 */
export type TokenRequest =
  | { readonly op: 'list' }
  | { readonly op: 'wrap'; readonly label: string; readonly place: string }
  | {
      readonly op: 'unwrap'
      readonly wrapped: Wrapped
      readonly place: string
      readonly anchor: string
    }
  | { readonly op: 'has'; readonly serial: Buffer; readonly anchor: string }
  /** Destroys the one with this serial, or every one with this label. */
  | { readonly op: 'destroy'; readonly key: { readonly serial: Buffer }; readonly anchor: string }
  | { readonly op: 'destroy'; readonly key: { readonly label: string }; readonly anchor: string }

export type TokenAnswers = {
  readonly list: WrappingKey[]
  readonly wrap: Wrapped
  /** Undefined when the wrapping key is gone. */
  readonly unwrap: Buffer | undefined
  readonly has: boolean
  readonly destroy: undefined
}

export type Call = { readonly number: number; readonly request: TokenRequest }

export type Reply = { readonly number: number } & (
  | { readonly value: TokenAnswers[TokenRequest['op']] }
  | { readonly trouble: TroubleCode; readonly details: TroubleDetails }
  /** Decrypted by the right wrapping key, and not what was wrapped for that place. */
  | { readonly broken: true }
)
