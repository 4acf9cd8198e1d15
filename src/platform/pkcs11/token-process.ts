// The process beside the token: PKCS#11 calls block and a maker's library may hang or crash, so
// neither happens in the server. Asked and answered over the IPC channel, one request after another.
import { BrokenSeal } from '#core/vault/seal.ts'
import type { Call, Reply, TokenRequest, TokenSettings } from './messages.ts'
import { AnchorMissing, errorName, TokenSession } from './session.ts'
import { TokenTrouble } from './troubles.ts'
import { answer } from './wrapping-keys.ts'

// The parent wrote them: `Token` in token.ts.
const settings = JSON.parse(process.argv[2]!) as TokenSettings
let session: Promise<TokenSession> | undefined
// Whoever stops the server stops it first; this process ends with the channel.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
process.on('disconnect', () => void end())
process.on('message', (call: Call) => void take(call))

async function take({ number, request }: Call): Promise<void> {
  const reply = await perform(number, request)
  if (process.connected) process.send!(reply)
  if ('value' in reply && request.op === 'unwrap') (reply.value as Buffer | undefined)?.fill(0)
}

async function perform(number: number, request: TokenRequest): Promise<Reply> {
  try {
    const opened = await (session ??= openSession())
    return { number, value: opened.use((token) => answer(token, request)) }
  } catch (error) {
    if (error instanceof BrokenSeal) return { number, broken: true }
    if (error instanceof TokenTrouble)
      return { number, trouble: error.code, details: error.details }
    if (error instanceof AnchorMissing) return { number, trouble: 'token_foreign', details: {} }
    const name = errorName(error)
    if (name === undefined) throw error
    return { number, trouble: 'token_failed', details: { error: name } }
  }
}

async function openSession(): Promise<TokenSession> {
  const pkcs11js = await import('pkcs11js').catch(() => undefined)
  if (!pkcs11js) throw new TokenTrouble('package_missing')
  return new TokenSession(pkcs11js.default, settings)
}

async function end(): Promise<void> {
  await session?.then(
    (opened) => {
      opened.close()
    },
    () => undefined,
  )
  process.exit()
}
