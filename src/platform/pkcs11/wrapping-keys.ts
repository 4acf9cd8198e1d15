import { randomBytes } from 'node:crypto'
import type Pkcs11 from 'pkcs11js'
import { BrokenSeal } from '#core/vault/seal.ts'
import type { TokenAnswers, TokenRequest, Wrapped, WrappingKey } from './messages.ts'
import { AnchorMissing, errorName, isSessionLost, type OpenToken, StaleView } from './session.ts'
import { TokenTrouble } from './troubles.ts'

const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** Does in the token what was asked. Throws the token's errors, `BrokenSeal` or `AnchorMissing`. */
export function answer(token: OpenToken, request: TokenRequest): TokenAnswers[TokenRequest['op']] {
  switch (request.op) {
    case 'list':
      return list(token)
    case 'wrap':
      return wrap(token, request)
    case 'unwrap':
      return unwrap(token, request)
    case 'has':
      return has(token, request.serial, request.anchor)
    case 'destroy':
      destroy(token, request.key, request.anchor)
      return undefined
  }
}

function list(token: OpenToken): WrappingKey[] {
  if (!token.fresh) throw new StaleView()
  return find(token, []).flatMap((key) => unlessGone(() => describe(token, key)) ?? [])
}

function describe({ pkcs11, session, constants }: OpenToken, key: Pkcs11.Handle): WrappingKey {
  const wanted = [{ type: constants.CKA_LABEL }, { type: constants.CKA_ID }]
  const [label, serial] = pkcs11.C_GetAttributeValue(session, key, wanted)
  return { label: bytesOf(label).toString(), serial: bytesOf(serial) }
}

/** Another process may destroy a key between finding and using it. */
function unlessGone<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch (error) {
    if (errorName(error) === 'CKR_OBJECT_HANDLE_INVALID') return undefined
    throw error
  }
}

/** Makes a wrapping key and 32 random bytes in the token; the bytes leave it wrapped only. */
function wrap(token: OpenToken, { label, place }: { label: string; place: string }): Wrapped {
  const { pkcs11, session, constants } = token
  const serial = randomBytes(16)
  const mechanism = { mechanism: constants.CKM_AES_KEY_GEN }
  const key = pkcs11.C_GenerateKey(session, mechanism, template(constants, { label, serial }))
  const secret = pkcs11.C_GenerateRandom(session, Buffer.alloc(keyLength))
  const nonce = randomBytes(nonceLength)
  pkcs11.C_EncryptInit(session, gcm(constants, nonce, place), key)
  const body = pkcs11.C_Encrypt(session, secret, Buffer.alloc(keyLength + tagLength))
  secret.fill(0)
  return { serial, sealed: Buffer.concat([nonce, body]) }
}

function unwrap(
  token: OpenToken,
  request: TokenRequest & { readonly op: 'unwrap' },
): Buffer | undefined {
  const { pkcs11, session, constants } = token
  const { serial, sealed } = request.wrapped
  const [key] = find(token, [{ type: constants.CKA_ID, value: serial }])
  if (!key) {
    proveAbsence(token, request.anchor)
    return undefined
  }
  const nonce = Buffer.from(sealed.subarray(0, nonceLength))
  pkcs11.C_DecryptInit(session, gcm(constants, nonce, request.place), key)
  try {
    // Room for the tag too: some libraries refuse a buffer smaller than the ciphertext.
    const room = Buffer.alloc(keyLength + tagLength)
    return pkcs11.C_Decrypt(session, sealed.subarray(nonceLength), room)
  } catch (cause) {
    // Tokens name a wrong tag differently, SoftHSM CKR_GENERAL_ERROR.
    const general = errorName(cause) === 'CKR_GENERAL_ERROR'
    if (isSessionLost(cause) && !general) throw cause
    throw new BrokenSeal('not_authentic', cause)
  }
}

function has(token: OpenToken, serial: Buffer, anchor: string): boolean {
  if (find(token, [{ type: token.constants.CKA_ID, value: serial }]).length > 0) return true
  proveAbsence(token, anchor)
  return false
}

function destroy(
  token: OpenToken,
  key: { serial: Buffer } | { label: string },
  anchor: string,
): void {
  if (!token.fresh) throw new StaleView()
  const { CKA_ID, CKA_LABEL } = token.constants
  const which =
    'serial' in key
      ? { type: CKA_ID, value: key.serial }
      : { type: CKA_LABEL, value: Buffer.from(key.label) }
  for (const handle of find(token, [which]))
    unlessGone(() => {
      token.pkcs11.C_DestroyObject(token.session, handle)
    })
  if (find(token, [which]).length > 0)
    throw new TokenTrouble('token_failed', { error: 'C_DestroyObject without effect' })
  proveAbsence(token, anchor)
}

/** That a key was not found means something only while the token still shows the ring's anchor. */
function proveAbsence(token: OpenToken, anchor: string): void {
  if (!token.fresh) throw new StaleView()
  const label = { type: token.constants.CKA_LABEL, value: Buffer.from(anchor) }
  if (find(token, [label]).length === 0) throw new AnchorMissing()
}

function find({ pkcs11, session, constants }: OpenToken, which: Pkcs11.Template): Pkcs11.Handle[] {
  const secretKey = { type: constants.CKA_CLASS, value: constants.CKO_SECRET_KEY }
  pkcs11.C_FindObjectsInit(session, [secretKey, ...which])
  try {
    const found: Pkcs11.Handle[] = []
    for (;;) {
      const some = pkcs11.C_FindObjects(session, 256)
      if (some.length === 0) return found
      found.push(...some)
    }
  } finally {
    pkcs11.C_FindObjectsFinal(session)
  }
}

/** An AES-256 key that stays: it wraps, and can be neither read, copied, changed nor used for anything else. */
function template(c: typeof Pkcs11, { label, serial }: WrappingKey): Pkcs11.Template {
  const yes = [c.CKA_TOKEN, c.CKA_PRIVATE, c.CKA_SENSITIVE, c.CKA_ENCRYPT, c.CKA_DECRYPT]
  const no = [c.CKA_EXTRACTABLE, c.CKA_MODIFIABLE, c.CKA_COPYABLE, c.CKA_WRAP, c.CKA_UNWRAP]
  return [
    { type: c.CKA_CLASS, value: c.CKO_SECRET_KEY },
    { type: c.CKA_KEY_TYPE, value: c.CKK_AES },
    { type: c.CKA_VALUE_LEN, value: keyLength },
    { type: c.CKA_LABEL, value: Buffer.from(label) },
    { type: c.CKA_ID, value: serial },
    ...yes.map((type) => ({ type, value: true })),
    ...no.map((type) => ({ type, value: false })),
  ]
}

function gcm(c: typeof Pkcs11, iv: Buffer, place: string): Pkcs11.Mechanism {
  const type = c.CK_PARAMS_AES_GCM_v240
  const aad = Buffer.from(place)
  const parameter = { type, iv, aad, ivBits: nonceLength * 8, tagBits: tagLength * 8 }
  return { mechanism: c.CKM_AES_GCM, parameter }
}

function bytesOf(attribute: Pkcs11.Attribute | undefined): Buffer {
  // Attributes asked for by CKA_LABEL and CKA_ID are byte strings.
  return attribute?.value as Buffer
}
