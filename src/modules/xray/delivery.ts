import { createHash } from 'node:crypto'
import { newId } from '#core/uuid7.ts'
import { sealWhole } from '#core/vault/stream.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import type { ImageStore } from './deps.ts'
import { refuse } from './errors.ts'
import { blobNames, digestOf, evidenceOf } from './image.ts'
import { findFitting, parseNumber } from './match.ts'
import { readPicture, type XrayPicture } from './picture.ts'
import type { Station } from './station.ts'
import type { Suggestion } from './suggestion.ts'
import { evictUnmatched } from './unmatched.ts'

/** An image as a station brings it. */
export type Delivery = {
  readonly station: Station
  /** What the station calls this delivery: the same again is the same image. */
  readonly deliveryId: string
  /** As the belt read it. */
  readonly itemNumber: string
  readonly upload: Buffer
  readonly suggestion?: Suggestion | undefined
}

export type Taken = {
  readonly imageId: string
  readonly matched: boolean
  /** It was taken before; nothing was written. */
  readonly repeated: boolean
}

/**
 * Keeps an image of a station: decoded, written anew, sealed under the evidence key of the day, bound to the parcel of
 * its number where there is one. The same delivery again answers the same; another image under its name is refused.
 */
export async function takeImage(ctx: Ctx, store: ImageStore, delivery: Delivery): Promise<Taken> {
  const itemNumber = parseNumber(delivery.itemNumber)
  const tokens = await tokensOf(store.vault, { ...delivery, itemNumber })
  const earlier = await takenBefore(ctx, delivery.station, tokens)
  if (earlier) return earlier
  const picture = await readPicture(delivery.upload)
  const id = newId(ctx.now)
  const parcel = await findFitting(ctx, store.vault, {
    ...{ id, itemNumber },
    operator_id: delivery.station.operator_id,
  })
  const kept = await keepImage(ctx, store, { delivery, itemNumber, tokens, picture, id, parcel })
  // The same delivery came over two connections at once, and the other was quicker.
  if (!kept) return (await takenBefore(ctx, delivery.station, tokens))!
  if (!parcel) await evictUnmatched(ctx, store.blobs, delivery.station)
  return { imageId: id, matched: parcel !== undefined, repeated: false }
}

type Tokens = { readonly delivery: Buffer; readonly body: Buffer }

/** Keyed, so that what a station calls its deliveries (often by their number) stands nowhere in clear. */
async function tokensOf(
  vault: Vault,
  { station, deliveryId, itemNumber, upload, suggestion }: Delivery,
): Promise<Tokens> {
  const key = await vault.forWriting({ operatorId: station.operator_id, class: 'standing' })
  const said = JSON.stringify([itemNumber, suggestion ?? null])
  const body = createHash('sha256').update(said).update('\0').update(upload).digest('hex')
  return {
    delivery: key.token('body', `xray-delivery/${station.id}/${deliveryId}`),
    body: key.token('body', `xray-image/${station.id}/${body}`),
  }
}

async function takenBefore(
  ctx: Ctx,
  station: Station,
  { delivery, body }: Tokens,
): Promise<Taken | undefined> {
  const image = await ctx.tx
    .selectFrom('xray.image')
    .select(['id', 'parcel_id', 'body_token'])
    .where('station_id', '=', station.id)
    .where('delivery_token', '=', delivery)
    .executeTakeFirst()
  if (!image) return undefined
  if (!image.body_token.equals(body)) throw refuse('delivery_conflict')
  return { imageId: image.id, matched: image.parcel_id !== null, repeated: true }
}

type Keeping = {
  readonly delivery: Delivery
  readonly itemNumber: string
  readonly tokens: Tokens
  readonly picture: XrayPicture
  readonly id: string
  readonly parcel: Parcel | undefined
}

/** The row waits for the blobs inside the change: whoever sees it finds the picture. */
async function keepImage(
  ctx: Ctx,
  { vault, blobs }: ImageStore,
  { delivery, itemNumber, tokens, picture, id, parcel }: Keeping,
): Promise<boolean> {
  const { station, suggestion } = delivery
  const key = (await vault.forWriting(evidenceOf(station.operator_id, id))).record(id)
  const full = sealWhole(key, 'xray', picture.png)
  const thumbnail = sealWhole(key, 'xray-thumbnail', picture.thumbnail)
  const digests = { digest: digestOf(full), thumbnail_digest: digestOf(thumbnail) }
  const inserted = await ctx.tx
    .insertInto('xray.image')
    .values({
      ...{ id, ...digests },
      operator_id: station.operator_id,
      office_id: station.office_id,
      station_id: station.id,
      received_at: ctx.now,
      ...{ format: picture.format, width: picture.width, height: picture.height },
      bytes: picture.png.length,
      delivery_token: tokens.delivery,
      body_token: tokens.body,
      sealed_number: key.seal('number', itemNumber),
      ...suggestionColumns(suggestion),
      parcel_id: parcel?.id ?? null,
      bound_at: parcel ? ctx.now : null,
    })
    .onConflict((conflict) => conflict.columns(['station_id', 'delivery_token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  const names = blobNames(id)
  await Promise.all([blobs.put(names.full, full), blobs.put(names.thumbnail, thumbnail)])
  await record(ctx, {
    ...{ type: 'xray_image.received', subject: id, officeId: station.office_id },
    data: {
      ...{ station: station.id, format: picture.format, bytes: picture.png.length },
      digest: digests.digest.toString('hex'),
      thumbnail: digests.thumbnail_digest.toString('hex'),
      ...(suggestion ? { suggestion: suggestion.answer } : {}),
      ...(parcel ? { parcel: parcel.id } : {}),
    },
  })
  return true
}

function suggestionColumns(suggestion: Suggestion | undefined) {
  return {
    suggestion: suggestion?.answer ?? null,
    suggestion_score: suggestion?.score ?? null,
    suggestion_boxes: JSON.stringify(suggestion?.boxes ?? []),
  }
}
