import { type Selectable, sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { getOffice, issueApiKey, revokeApiKey } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { XrayStation } from '#platform/tables.ts'
import { refuse } from './errors.ts'

export type Station = Selectable<XrayStation>

/** How a station's images come: by HTTP with a key of its own, or as files in a folder of its own. */
export const stationKinds = ['http', 'folder'] as const
export type StationKind = (typeof stationKinds)[number]

export const keyDays = 365
const usualSecondLook = 0.05

export type NewStation = {
  readonly officeId: string
  readonly name: string
  readonly kind: StationKind
  /** Of a station of files: its folder below `BUUAN_XRAY_FOLDER`. */
  readonly folder?: string
  readonly scanner: string
  readonly secondLook?: number
}

/** A key is in the answer and nowhere else. */
export type StationKey = { readonly key: string; readonly expiresAt: Date }

/** Registers a station of an office. One by HTTP gets its key here; one of files needs a server that takes them. */
export async function addStation(
  ctx: Ctx,
  input: NewStation,
  { takesFiles }: { readonly takesFiles: boolean },
): Promise<{ readonly id: string; readonly key: StationKey | null }> {
  const { officeId, name, kind, scanner } = input
  await authorizeAt(ctx, officeId)
  const folder = kind === 'folder' ? folderOf(input, takesFiles) : null
  const issued = kind === 'http' ? await issueKey(ctx, { name, officeId }) : null
  const id = newId(ctx.now)
  const row = await ctx.tx
    .insertInto('xray.station')
    .values({
      ...{ id, name, kind, folder, scanner },
      operator_id: ctx.actor.organisationId,
      office_id: officeId,
      api_key_id: issued?.id ?? null,
      scanner_since: ctx.now,
      second_look: input.secondLook ?? usualSecondLook,
      added_by: ctx.actor.id,
      added_at: ctx.now,
    })
    .onConflict((conflict) => conflict.column('folder').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('folder_taken')
  await record(ctx, { type: 'xray_station.added', subject: id, officeId, data: { kind } })
  return { id, key: issued && { key: issued.key, expiresAt: issued.expiresAt } }
}

function folderOf({ folder }: NewStation, takesFiles: boolean): string {
  if (!takesFiles) throw refuse('no_folder')
  if (folder === undefined) throw refuse('folder_required')
  return folder
}

/** Ends a station; its key dies with it. Images it brought stay. */
export async function closeStation(ctx: Ctx, id: string): Promise<void> {
  const station = await lockOpenStation(ctx, id)
  await dropKey(ctx, station)
  await ctx.tx
    .updateTable('xray.station')
    .set({ closed_at: ctx.now, closed_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
  await record(ctx, {
    ...{ type: 'xray_station.closed', subject: id, officeId: station.office_id },
    data: {},
  })
}

/** Gives a station a new key; the one before is revoked. */
export async function renewKey(ctx: Ctx, id: string): Promise<StationKey> {
  const station = await lockOpenStation(ctx, id)
  if (station.kind !== 'http') throw refuse('not_by_http')
  await dropKey(ctx, station)
  const { name, office_id: officeId } = station
  const issued = await issueKey(ctx, { name, officeId })
  await ctx.tx
    .updateTable('xray.station')
    .set({ api_key_id: issued.id })
    .where('id', '=', id)
    .execute()
  await record(ctx, { type: 'xray_station.key_renewed', subject: id, officeId, data: {} })
  return { key: issued.key, expiresAt: issued.expiresAt }
}

/**
 * Says that a station has another scanner or other software. Its figures begin anew: what one machine's
 * suggestions were worth says little of another's.
 */
export async function changeScanner(
  ctx: Ctx,
  { id, scanner }: { readonly id: string; readonly scanner: string },
): Promise<void> {
  const station = await lockOpenStation(ctx, id)
  await ctx.tx
    .updateTable('xray.station')
    .set({ scanner, scanner_since: ctx.now })
    .where('id', '=', id)
    .execute()
  await record(ctx, {
    ...{ type: 'xray_station.scanner_changed', subject: id, officeId: station.office_id },
    data: {},
  })
}

/** A station with the end of its key, where it has one that opens. */
export type ListedStation = Station & { readonly key_expires_at: Date | null }

/** The stations of one's operator, those at work first. */
export async function listStations(ctx: Ctx): Promise<ListedStation[]> {
  authorize(ctx.actor, 'xray.manage', { organisationId: ctx.actor.organisationId })
  return ctx.tx
    .selectFrom('xray.station as s')
    .leftJoin('directory.api_key as k', (on) =>
      on.onRef('k.id', '=', 's.api_key_id').on('k.revoked_at', 'is', null),
    )
    .selectAll('s')
    .select('k.expires_at as key_expires_at')
    .where('s.operator_id', '=', ctx.actor.organisationId)
    .orderBy(sql`s.closed_at is not null`)
    .orderBy('s.id')
    .limit(500)
    .execute()
}

/** The station at work that a machine's key belongs to; refuses any other actor. */
export async function stationOfMachine(ctx: Ctx): Promise<Station> {
  const station =
    ctx.actor.kind === 'machine'
      ? await ctx.tx
          .selectFrom('xray.station')
          .selectAll()
          .where('api_key_id', '=', ctx.actor.id)
          .where('operator_id', '=', ctx.actor.organisationId)
          .where('closed_at', 'is', null)
          .executeTakeFirst()
      : undefined
  if (!station) throw refuse('station_unknown')
  authorize(ctx.actor, 'xray.deliver', {
    organisationId: station.operator_id,
    officeId: station.office_id,
  })
  return station
}

async function authorizeAt(ctx: Ctx, officeId: string): Promise<void> {
  const office = await getOffice(ctx, officeId)
  authorize(ctx.actor, 'xray.manage', { organisationId: office.organisationId, officeId })
}

async function lockOpenStation(ctx: Ctx, id: string): Promise<Station> {
  const station = await ctx.tx
    .selectFrom('xray.station')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!station) throw refuse('not_found')
  await authorizeAt(ctx, station.office_id)
  if (station.closed_at) throw refuse('station_closed')
  return station
}

function issueKey(ctx: Ctx, { name, officeId }: { name: string; officeId: string }) {
  return issueApiKey(ctx, { name, role: 'sorting-hand', officeId, expiresInDays: keyDays })
}

/** A key that somebody revoked already is as good as dropped. */
async function dropKey(ctx: Ctx, { api_key_id: keyId }: Station): Promise<void> {
  if (keyId === null) return
  const key = await ctx.tx
    .selectFrom('directory.api_key')
    .select('revoked_at')
    .where('id', '=', keyId)
    .executeTakeFirst()
  if (key && !key.revoked_at) await revokeApiKey(ctx, keyId)
}
