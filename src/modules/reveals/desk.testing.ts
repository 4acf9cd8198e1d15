import { acceptParcel, type Accepted, type ParcelInput } from '#modules/acceptance/index.ts'
import {
  aCounter,
  aParcelInput,
  aPhoto,
  type Counter,
} from '#modules/acceptance/acceptance.testing.ts'
import { newId } from '#core/uuid7.ts'
import { addPerson, founder } from '#modules/directory/index.ts'
import { look } from '#platform/change.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { as, noon, testBlobs, testDatabase, testVault } from '#platform/testing.ts'
import type { PhotoStore } from '#modules/acceptance/index.ts'

/** A counter with everything a parcel is looked at with. */
export type Desk = Counter & { readonly db: Database; readonly store: PhotoStore }

export async function aDesk(): Promise<Desk> {
  const db = await testDatabase()
  const store = { vault: testVault(), blobs: testBlobs() }
  return { db, store, ...(await aCounter(db)) }
}

/** Another operator's counter in the same deployment. */
export async function anotherDesk(desk: Desk): Promise<Desk> {
  return { ...desk, ...(await aCounter(desk.db)) }
}

/** A parcel accepted at the desk, with one photo; parts of it as the test says. */
export async function anAccepted(desk: Desk, parts: Partial<ParcelInput> = {}): Promise<Accepted> {
  const photos = parts.inspection === null ? [] : [await aPhoto(desk.db, desk.store, desk)]
  const input = { ...aParcelInput(photos), ...parts }
  const { officeId } = desk
  return as(desk.db, desk.clerk, (ctx) =>
    acceptParcel(ctx, desk.store.vault, { key: newId(noon), officeId, input }),
  )
}

/** What makes a parcel a letter: the shortest way to have many. */
export const letter = { itemType: 'letter', inspection: null } as const

/** Someone of the desk's operator with one duty and a name in the directory. */
export async function aColleague(
  desk: Desk,
  role: Role,
  {
    officeId = desk.officeId,
    name = 'Lê Thị Hạnh',
  }: { officeId?: string | null; name?: string } = {},
): Promise<Actor> {
  const duties = [{ role, officeId }]
  const staffCode = `nv${newId(noon).slice(-8)}`
  const { id } = await as(desk.db, founder(desk.operatorId), (ctx) =>
    addPerson(ctx, desk.store.vault, { staffCode, name, duties }),
  )
  return { id, kind: 'person', organisationId: desk.operatorId, duties }
}

/** Looks as someone, on a transaction that cannot write. */
export function lookAs<T>(desk: Desk, actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return look(desk.db, { actor, now: noon }, work)
}

/** Ledger entries of a kind about a subject. */
export async function entriesOf(desk: Desk, type: string) {
  return desk.db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('type', '=', type)
    .where('organisation_id', '=', desk.operatorId)
    .orderBy('seq')
    .execute()
}
