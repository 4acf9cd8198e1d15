import assert from 'node:assert/strict'
import { type ChildProcess, execFile } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import type Pkcs11 from 'pkcs11js'
import { testFolder } from '#platform/testing.ts'
import type { TokenSettings } from './messages.ts'
import { TokenSession } from './session.ts'
import { pkcs11js, skip, type TestToken, testToken } from './softhsm.testing.ts'
import { Token } from './token.ts'
import { answer } from './wrapping-keys.ts'

const anchor = 'buuan/ring/test'

test('a lost session is opened anew, once, without the caller noticing', { skip }, () => {
  const { constants, logins } = counting()
  const session = new TokenSession(constants, testToken())
  after(() => {
    session.close()
  })
  const wrapped = session.use((token) => wrap(token))
  session.use(({ pkcs11, session: handle }) => {
    pkcs11.C_CloseAllSessions(pkcs11.C_GetSessionInfo(handle).slotID)
  })
  const secret = session.use((token) => answer(token, { op: 'unwrap', ...wrapped }))
  assert.equal((secret as Buffer).length, 32)
  assert.equal(logins(), 2)
})

test('an error that stays after the new login is told, with its name', { skip }, () => {
  const { constants, logins } = counting()
  const session = new TokenSession(constants, testToken())
  after(() => {
    session.close()
  })
  const broken = () => {
    throw new Error('CKR_DEVICE_ERROR')
  }
  assert.throws(() => session.use(broken), { message: 'CKR_DEVICE_ERROR' })
  assert.equal(logins(), 2)
})

test('a refused PIN is not tried again, so that the token does not lock', { skip }, () => {
  const at = testToken()
  writeFileSync(at.pinFile, 'wrong pin')
  const { constants, logins } = counting()
  const session = new TokenSession(constants, at)
  after(() => {
    session.close()
  })
  const list = () => session.use((token) => answer(token, { op: 'list' }))
  for (let i = 0; i < 3; i++) assert.throws(list, { code: 'pin_refused' })
  assert.equal(logins(), 1)
  writeFileSync(at.pinFile, at.pin)
  assert.deepEqual(list(), [])
})

test('no error names the PIN', { skip }, async () => {
  const at = testToken()
  writeFileSync(at.pinFile, 'a-secret-that-is-wrong')
  const token = openToken(at)
  await assert.rejects(token.ask({ op: 'list' }), (error: Error) => {
    assert.match(error.message, /từ chối mã PIN \(CKR_PIN_INCORRECT\)[^]*refuses the PIN/)
    assert.doesNotMatch(`${error.message}${error.stack}`, /a-secret-that-is-wrong/)
    return true
  })
})

const refused: Readonly<Record<string, [(at: TestToken) => Partial<TokenSettings>, RegExp]>> = {
  'a PIN file that others can read': [
    ({ pinFile }) => {
      chmodSync(pinFile, 0o640)
      return {}
    },
    /Chạy: chmod 600[^]*Run: chmod 600 \//,
  ],
  'a missing PIN file': [
    ({ pinFile }) => {
      rmSync(pinFile)
      return {}
    },
    /mode 0600/,
  ],
  'an empty PIN file': [
    ({ pinFile }) => {
      writeFileSync(pinFile, '\n')
      return {}
    },
    /cannot be read/,
  ],
  'a library that is not there': [
    () => ({ modulePath: '/nowhere/libhsm.so' }),
    /\/nowhere\/libhsm\.so cannot be loaded/,
  ],
  'a token of another label': [() => ({ tokenLabel: 'other' }), /There is no token “other”/],
  'two tokens of one label': [
    ({ tokenLabel }) => {
      testToken(tokenLabel)
      return {}
    },
    /Several tokens are labelled/,
  ],
}
for (const [what, [change, sentence]] of Object.entries(refused))
  test(`${what} is refused with what to do`, { skip }, async () => {
    const at = testToken()
    const token = openToken({ ...at, ...change(at) })
    await assert.rejects(token.ask({ op: 'list' }), { name: 'KeyRingError', message: sentence })
  })

test('without the optional package the error says how to install it', { skip }, async () => {
  const hook = join(testFolder(), 'without-pkcs11js.mjs')
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module'
     registerHooks({ resolve(name, context, next) {
       if (name === 'pkcs11js') throw Object.assign(new Error(), { code: 'ERR_MODULE_NOT_FOUND' })
       return next(name, context)
     } })`,
  )
  process.env['NODE_OPTIONS'] = `--import=${hook}`
  after(() => delete process.env['NODE_OPTIONS'])
  const message = /Chưa cài gói pkcs11js[^]*npm ci --include=optional/
  await assert.rejects(openToken(testToken()).ask({ op: 'list' }), { message })
})

test(
  'a token that stays silent is given up, and the next request begins anew',
  { skip },
  async () => {
    const { token, process } = await runningToken({ patienceMs: 3_000 })
    process.kill('SIGSTOP')
    const asked = performance.now()
    const message = /không trả lời trong 3 giây[^]*did not answer for 3 seconds/
    const questions = [token.ask({ op: 'list' }), token.ask({ op: 'list' })]
    for (const question of questions) await assert.rejects(question, { message })
    assert.ok(performance.now() - asked < 15_000)
    assert.deepEqual(await token.ask({ op: 'list' }), [])
  },
)

test(
  'requests that keep coming do not keep a silent token from being given up',
  { skip },
  async () => {
    const { token, process } = await runningToken({ patienceMs: 3_000 })
    process.kill('SIGSTOP')
    let answers = 0
    const first = token.ask({ op: 'list' }).finally(() => answers++)
    const more = setInterval(() => void token.ask({ op: 'list' }).catch(() => undefined), 200)
    after(() => {
      clearInterval(more)
    })
    await assert.rejects(first, /did not answer/)
  },
)

test('when the maker’s library crashes the request is asked once more', { skip }, async () => {
  const { token, process } = await runningToken({ patienceMs: 30_000 })
  process.kill('SIGSTOP')
  const question = token.ask({ op: 'list' })
  process.kill('SIGKILL')
  assert.deepEqual(await question, [])
})

test('a library that crashes each time is an error with its signal', { skip }, async () => {
  const kill = (message: unknown) => {
    const { process } = message as { process: ChildProcess }
    process.once('spawn', () => process.kill('SIGKILL'))
  }
  subscribe('child_process', kill)
  after(() => unsubscribe('child_process', kill))
  await assert.rejects(openToken(testToken()).ask({ op: 'list' }), /ended \(SIGKILL\)/)
})

test(
  'signals meant for the server do not stop the process beside the token',
  { skip },
  async () => {
    const { token, process } = await runningToken({ patienceMs: 30_000 })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(signal)
    assert.deepEqual(await token.ask({ op: 'list' }), [])
    assert.equal(process.signalCode, null)
  },
)

test(
  'closing ends the process, also one that hangs, and nothing is asked afterwards',
  { skip },
  async () => {
    for (const signal of ['SIGCONT', 'SIGSTOP'] as const) {
      const { token, process } = await runningToken({ patienceMs: 30_000 })
      process.kill(signal)
      await token.close()
      assert.ok(process.exitCode === 0 || process.signalCode === 'SIGKILL')
      await assert.rejects(token.ask({ op: 'list' }), /closed/)
    }
  },
)

test(
  'a program that forgets to close the token ends nevertheless, and its process with it',
  { skip },
  async () => {
    const { modulePath, tokenLabel, pinFile } = testToken()
    const settings = JSON.stringify({ modulePath, tokenLabel, pinFile, patienceMs: 30_000 })
    const program = `
    import { subscribe } from 'node:diagnostics_channel'
    import { Token } from ${JSON.stringify(join(import.meta.dirname, 'token.ts'))}
    subscribe('child_process', ({ process: child }) => console.log(child.pid))
    console.log((await new Token(${settings}).ask({ op: 'list' })).length)`
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { timeout: 30_000 },
    )
    const [pid, keys] = stdout.trim().split('\n')
    assert.equal(keys, '0')
    await ends(Number(pid))
  },
)

function wrap(token: Parameters<typeof answer>[0]) {
  answer(token, { op: 'wrap', label: anchor, place: '' })
  const wrapped = answer(token, { op: 'wrap', label: 'buuan/a', place: 'p' }) as never
  return { wrapped, place: 'p', anchor }
}

/** The package, counting how often somebody logs in. */
function counting(): { constants: typeof Pkcs11; logins: () => number } {
  let logins = 0
  class Counting extends pkcs11js!.PKCS11 {
    override C_Login(...args: Parameters<Pkcs11.PKCS11['C_Login']>): void {
      logins++
      super.C_Login(...args)
    }
  }
  return { constants: { ...pkcs11js!, PKCS11: Counting }, logins: () => logins }
}

function openToken(settings: TokenSettings, patienceMs = 30_000): Token {
  const token = new Token({ ...settings, patienceMs })
  after(() => token.close())
  return token
}

/** A token that has answered once, and the process beside it. */
async function runningToken({ patienceMs }: { patienceMs: number }) {
  const token = openToken(testToken(), patienceMs)
  let child: ChildProcess | undefined
  const keep = (message: unknown) => {
    child = (message as { process: ChildProcess }).process
  }
  subscribe('child_process', keep)
  await token.ask({ op: 'list' })
  unsubscribe('child_process', keep)
  return { token, process: child! }
}

async function ends(pid: number): Promise<void> {
  for (let i = 0; i < 100; i++) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`process ${pid} goes on`)
}
