import { join } from 'node:path'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Actor, Ctx } from '#platform/context.ts'
import { change } from '#platform/change.ts'
import type { Database } from '#platform/database.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon, testDatabase, testFolder, testVault } from '#platform/testing.ts'
import type { Vault } from '#platform/vault.ts'
import type { DutyInput } from './duty.ts'
import { acceptInvitation } from './invitation.ts'
import { addOrganisation, founder, type OrganisationKind, visitor } from './organisation.ts'
import { addPerson } from './person.ts'
import { directoryRoutes } from './routes.ts'
import { createSignIn, type SignInDeps } from './sign-in/sign-in.ts'

export const goodPassword = 'mưa rơi trên phố Huế'
const whole = null

export type Book = { readonly db: Database; readonly vault: Vault }

/** A database, a vault and nobody in them. */
export async function aBook(): Promise<Book> {
  return { db: await testDatabase(), vault: testVault() }
}

/** Makes a change as somebody, at noon unless said otherwise. */
export function by<T>(book: Book, actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return change(book.db, { actor, now: noon }, work)
}

/** An organisation with nobody in it; its code is its own. */
export async function anOrganisation(
  book: Book,
  kind: OrganisationKind = 'operator',
  code = `ORG-${(counter += 1)}`,
): Promise<string> {
  const provinceCode = kind === 'provincial_department' ? '01' : null
  const { id } = await by(book, visitor, (ctx) =>
    addOrganisation(ctx, { kind, code, name: `Đơn vị ${code}`, provinceCode }),
  )
  return id
}

let counter = 0

/** A person of an organisation, who has not chosen a password yet. */
export async function aPerson(
  book: Book,
  organisationId: string,
  {
    staffCode = `nv${(counter += 1)}.test`,
    name = 'Nguyễn Thị Lan',
    duties = [],
  }: PersonInput = {},
) {
  const { id, invitation } = await by(book, founder(organisationId), (ctx) =>
    addPerson(ctx, book.vault, { staffCode, name, duties }),
  )
  const actor: Actor = { id, kind: 'person', organisationId, duties }
  return { id, staffCode, invitation, actor }
}

type PersonInput = {
  readonly staffCode?: string
  readonly name?: string
  readonly duties?: readonly DutyInput[]
}

/** The same with the administrator's duty. */
export function anAdministrator(book: Book, organisationId: string) {
  return aPerson(book, organisationId, {
    duties: [{ role: 'operator-administrator', officeId: whole }],
  })
}

/** The same with `goodPassword`. */
export async function aMember(book: Book, organisationId: string, person: PersonInput = {}) {
  const made = await aPerson(book, organisationId, person)
  await change(book.db, { actor: visitor, now: noon }, (ctx) =>
    acceptInvitation(ctx, { token: made.invitation.token, password: goodPassword }),
  )
  return made
}

/** A server on a book, with a clock that tests move. */
export async function aServer(
  options: Partial<Pick<SignInDeps, 'publicUrl' | 'perMinute' | 'onDeadKey'>> = {},
) {
  const book = await aBook()
  const clock = { at: noon }
  const now = () => clock.at
  const publicUrl = options.publicUrl ?? 'http://localhost:8080'
  const keyFolder = join(testFolder(), 'keys')
  const signIn = createSignIn({ ...options, db: book.db, now, keyFolder, publicUrl })
  const app = createHttp({
    db: book.db,
    now,
    log: silentLog,
    metrics: createMetrics(),
    authenticate: signIn.authenticate,
    secure: publicUrl.startsWith('https:'),
  })
  await app.register(signIn.routes)
  await app.register(directoryRoutes({ vault: book.vault, signIn, publicUrl }), { prefix: '/v1' })
  after(() => app.close())
  const pass = (minutes: number) => (clock.at = new Date(clock.at.getTime() + minutes * 60_000))
  return {
    ...book,
    app,
    signIn,
    clock,
    pass,
    publicUrl,
    browser: () => new Browser(app, publicUrl),
  }
}

/** Keeps cookies as a browser does and sends its origin. */
export class Browser {
  readonly #app: FastifyInstance
  readonly #headers: Record<string, string>
  readonly cookies = new Map<string, string>()

  constructor(app: FastifyInstance, publicUrl: string) {
    this.#app = app
    this.#headers = {
      origin: new URL(publicUrl).origin,
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36',
    }
  }

  async ask(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.inject({
      method,
      url,
      headers: { ...this.#headers, ...(cookie ? { cookie } : {}) },
      ...(body ? { payload: body } : {}),
    })
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
    }
    const text = answer.body
    return {
      status: answer.statusCode,
      body: text ? answer.json() : undefined,
      cookies: answer.cookies,
    }
  }

  get(url: string) {
    return this.ask('GET', url)
  }

  post(url: string, body: object = {}) {
    return this.ask('POST', url, body)
  }

  signIn(username: string, password = goodPassword) {
    return this.post('/auth/sign-in/username', { username, password })
  }
}
