import { type Kysely, sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { change } from '#platform/change.ts'
import { record } from '#platform/ledger.ts'
import type { Tables } from '#platform/tables.ts'
import { anEvent, type BenchLog, clerk } from './ledger-log.ts'

const things = 4_000
const changesARound = 600
const connections = 4
const ids = Array.from({ length: things }, () => newId(new Date()))

/** Something that changes its state: a row of a kilobyte, and the steps it went through. */
export async function prepareThings({ owner }: BenchLog): Promise<void> {
  await owner.query(`
    create schema bench;
    create table bench.thing (id uuid primary key, state text not null, version int not null, sealed bytea not null);
    create table bench.step (thing uuid not null references bench.thing, version int, at timestamptz not null, primary key (thing, version));
    grant usage on schema bench to buuan_app;
    grant select, insert, update on all tables in schema bench to buuan_app`)
  await owner.query(
    `insert into bench.thing select id, 'accepted', 0, decode(repeat('5f', 1000), 'hex') from unnest($1::uuid[]) id`,
    [ids],
  )
}

/** Changes a second: each locks a thing, moves it on and notes the step; with or without its entry. */
export async function appendRound(
  { db }: BenchLog,
  { entries }: { readonly entries: boolean },
): Promise<number> {
  const picked = Array.from(
    { length: changesARound },
    () => ids[Math.floor(Math.random() * things)]!,
  )
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let id = picked.pop(); id !== undefined; id = picked.pop()) {
        const thing = id
        if (!entries) await db.transaction().execute((tx) => moveOn(tx, thing))
        else
          await change(db, { actor: clerk, now: new Date() }, async (ctx) => {
            await moveOn(ctx.tx, thing)
            await record(ctx, anEvent())
          })
      }
    }),
  )
  return (changesARound * 1_000) / (performance.now() - begun)
}

async function moveOn(tx: Kysely<Tables>, id: string): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select version from bench.thing where id = ${id} for update`.execute(tx)
  const version = rows[0]!.version + 1
  await sql`update bench.thing set state = 'in_transit', version = ${version} where id = ${id}`.execute(
    tx,
  )
  await sql`insert into bench.step (thing, version, at) values (${id}, ${version}, now())`.execute(
    tx,
  )
}
