import { createHash } from 'node:crypto'
import {
  certificateBytes,
  certificateFormat,
  type ErasureCertificate,
  type SignedCertificate,
} from '#core/erasure/certificate.ts'
import { newId } from '#core/uuid7.ts'
import { organisationName } from '#modules/directory/index.ts'
import { signAs } from '#modules/labels/index.ts'
import { retentionPeriod } from '#modules/law/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import type { DayKeyRow } from './day-key.ts'

export type Issued = { readonly id: string; readonly digest: string }

/** What is certified of a day key that was just destroyed. */
export type Destroyed = DayKeyRow & {
  readonly records: number
  readonly held: number
  readonly months: number
  readonly destroyedAt: Date
  readonly how: 'term' | 'found'
}

/** Signs and stores the proof that a day is gone: a file anyone can check offline. */
export async function issueCertificate(
  ctx: Ctx,
  vault: Vault,
  destroyed: Destroyed,
): Promise<Issued> {
  const { operatorId, class: kind, day } = destroyed.id
  const certificate = await toCertificate(ctx, destroyed)
  const bytes = certificateBytes(certificate)
  const { keyId, publicKey, signature } = await signAs(ctx, vault, { operatorId, bytes })
  const signed: SignedCertificate = {
    format: certificateFormat,
    certificate,
    key: { id: keyId, publicKey: publicKey.toString('base64url') },
    signature: signature.toString('base64url'),
  }
  const { id } = certificate
  await ctx.tx
    .insertInto('retention.certificate')
    .values({
      id,
      operator_id: operatorId,
      class: kind,
      day,
      issued_at: ctx.now,
      file: `${JSON.stringify(signed, null, 2)}\n`,
    })
    .execute()
  return { id, digest: createHash('sha256').update(bytes).digest('hex') }
}

async function toCertificate(ctx: Ctx, destroyed: Destroyed): Promise<ErasureCertificate> {
  const { id, countedFrom, months, records, held, how } = destroyed
  return {
    id: newId(ctx.now),
    operator: id.operatorId,
    operatorName: await organisationName(ctx, id.operatorId),
    class: id.class,
    day: id.day,
    countedFrom,
    commitment: destroyed.commitment.toString('hex'),
    months,
    basis: retentionPeriod(id.class, id.day).basis,
    records,
    held,
    madeAt: destroyed.madeAt.toISOString(),
    destroyedAt: destroyed.destroyedAt.toISOString(),
    how,
  }
}
