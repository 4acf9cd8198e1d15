import { join } from 'node:path'
import { after } from 'node:test'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { createApp } from '#app'
import { acceptanceJobs, addContractSender } from '#modules/acceptance/index.ts'
import { deadKeyAlarm } from '#modules/alarms/index.ts'
import {
  acceptInvitation,
  addOrganisation,
  addPerson,
  createSignIn,
  founder,
  issueApiKey,
  openOffice,
  visitor,
} from '#modules/directory/index.ts'
import {
  createClockWatch,
  dayKeyRegistry,
  retentionJobs,
  sweepAgain,
} from '#modules/retention/index.ts'
import { qualityJobs } from '#modules/risk/index.ts'
import { trackingJobs } from '#modules/tracking/index.ts'
import { xrayJobs } from '#modules/xray/index.ts'
import { heldRecords, holdJobs } from '#modules/holds/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { appRole, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { startWorker } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { noon, testDatabaseUrl, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'

export const password = 'mưa rơi trên phố Huế'
const publicUrl = 'http://localhost:8080'

export type WholeApp = Awaited<ReturnType<typeof wholeApp>>

/** The whole product on a database of its own: only the clock and the message gateway stand in. */
export async function wholeApp() {
  const folder = testFolder()
  const url = await testDatabaseUrl()
  const clock = { at: noon }
  const now = () => clock.at
  const logLines: string[] = []
  const log = createLog('info', { write: (line) => logLines.push(line) })
  const messages: { to: string; text: string }[] = []
  const notifier = {
    send: async (message: { to: string; text: string }) => void messages.push(message),
  }
  const db = openDatabase(url)
  const keyFolder = join(folder, 'keys')
  const registry = openDatabase(url, { role: appRole, max: 2 })
  const vault: Vault = new Vault(openFileKeyRing(keyFolder), {
    made: dayKeyRegistry({ db: registry, now }),
    held: heldRecords(registry, () => vault),
  })
  const blobs = openFolderBlobs(join(folder, 'blobs'))
  const signIn = createSignIn({
    ...{ db, now, keyFolder, publicUrl, perMinute: 1_000 },
    onDeadKey: deadKeyAlarm({ db, now }),
  })
  const app = await createApp({
    ...{ db, now, log, vault, blobs, signIn, publicUrl },
    canSendCodes: true,
    takesFiles: true,
    webFolder: undefined,
  })
  const handlers = {
    ...acceptanceJobs({ db, now, vault, blobs, notifier }),
    ...holdJobs({ db, now, vault, letGo: sweepAgain }),
    ...qualityJobs({ db, now }),
    ...trackingJobs({ db, now, vault, notifier }),
    ...xrayJobs({ db, now, vault, blobs }),
    ...retentionJobs({ db, now, vault, blobs, log, clock: createClockWatch({ db, now }) }),
  }
  const worker = await startWorker(url, handlers, { log, recurring: [] })
  after(async () => {
    await app.close()
    await worker.stop()
    await registry.destroy()
    await db.destroy()
  })
  const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>) =>
    change(db, { actor, now: now() }, work)
  return { app, db, url, vault, blobs, folder, clock, messages, logLines, by }
}

let made = 0

/** An operator with a counter in Ba Đình and whoever is asked for, each with the known password. */
export async function anOperator(whole: Pick<WholeApp, 'by' | 'vault'>, roles: readonly Role[]) {
  const { by, vault } = whole
  const code = `DN${++made}`
  const organisation = await by(visitor, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code, name: `Bưu chính ${code}` }),
  )
  const boss = founder(organisation.id)
  const office = await by(boss, (ctx) =>
    openOffice(ctx, {
      code: 'HN01',
      name: 'Bưu cục Ba Đình',
      kind: 'service_point',
      communeCode: '00004',
    }),
  )
  const people = new Map<Role, string>()
  for (const role of roles) {
    const staffCode = `${code.toLowerCase()}.${role}`
    const officeId = role === 'counter-clerk' ? office.id : null
    const person = { staffCode, name: 'Lê Thị Hoa Mai', duties: [{ role, officeId }] }
    const { invitation } = await by(boss, (ctx) => addPerson(ctx, vault, person))
    await by(visitor, (ctx) => acceptInvitation(ctx, { token: invitation.token, password }))
    people.set(role, staffCode)
  }
  return { organisationId: organisation.id, office, people, boss }
}

/** A contract sender of an operator, and the API key its system uses. */
export async function aContractSender(
  whole: Pick<WholeApp, 'by' | 'vault'>,
  operator: Awaited<ReturnType<typeof anOperator>>,
) {
  return whole.by(operator.boss, async (ctx) => {
    const contractSenderId = await addContractSender(ctx, whole.vault, {
      code: 'SHOP-1',
      name: 'Nhà sách Thử Nghiệm',
      assurance: 'L2',
      validTo: '2027-12-31',
    })
    const input = {
      name: 'shop',
      role: 'contract-sender',
      officeId: null,
      expiresInDays: 30,
    } as const
    const { key } = await issueApiKey(ctx, input)
    return { contractSenderId, key }
  })
}

/** A signed-in browser: keeps its cookies and sends its origin. */
export class Person {
  readonly #app: FastifyInstance
  readonly #cookies = new Map<string, string>()

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  static async signedIn({ app }: WholeApp, staffCode: string): Promise<Person> {
    const person = new Person(app)
    const answer = await person.post('/auth/sign-in/username', { username: staffCode, password })
    if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}`)
    return person
  }

  async ask(options: InjectOptions) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin: publicUrl, ...options.headers, ...(cookie ? { cookie } : {}) }
    const answer = await this.#app.inject({ ...options, headers })
    for (const { name, value } of answer.cookies) this.#cookies.set(name, encodeURIComponent(value))
    return answer
  }

  get(url: string) {
    return this.ask({ method: 'GET', url })
  }

  post(url: string, payload: object | Buffer = {}, headers: Record<string, string> = {}) {
    return this.ask({ method: 'POST', url, payload, headers })
  }
}
