import type pg from 'pg'

/** A table whose rows belong to the deployment. */
export type StoredTable = {
  readonly table: string
  /** Without what PostgreSQL computes, and without transaction ids: those belong to one cluster. */
  readonly columns: readonly string[]
  /** Tables its foreign keys point to. */
  readonly needs: readonly string[]
}

/** Every table the migrations made. The job runner's own are not ours to copy (see `pending-jobs.ts`). */
export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(`
    select n.nspname || '.' || c.relname as "table",
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
        order by a.attnum) as columns,
      array(
        select distinct fn.nspname || '.' || fc.relname
        from pg_constraint k
        join pg_class fc on fc.oid = k.confrelid
        join pg_namespace fn on fn.oid = fc.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
      and (n.nspname, c.relname) <> ('platform', 'migration')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`)
  return rows
}

/** The order in which no row arrives before the one it points to. */
export function inLoadOrder(tables: readonly StoredTable[]): StoredTable[] {
  const ordered: StoredTable[] = []
  const done = new Set<string>()
  let waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((name) => done.has(name)))
    if (ready.length === 0) throw new Error('foreign keys go round in a circle')
    for (const { table } of ready) done.add(table)
    ordered.push(...ready)
    waiting = waiting.filter(({ table }) => !done.has(table))
  }
  return ordered
}

/** A name of ours as SQL: `auth.user` is a keyword's namesake. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
}

export function quotedList(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/** Both ends of a copy write and read values the same way, whatever the server's own settings are. */
export async function speakPlainly(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres';
    set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8';
    set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`)
}
