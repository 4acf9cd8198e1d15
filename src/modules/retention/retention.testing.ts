import pg from 'pg'

/**
 * Sets the database's own clock, as only the owner of the schema can: the floor asks it as well as the
 * application's.
 */
export async function setDatabaseClock(url: string, at: Date): Promise<void> {
  await asOwner(
    url,
    `create or replace function retention.now() returns timestamptz language sql stable
     as $$ select '${at.toISOString()}'::timestamptz $$`,
  )
}

/** Runs one statement as the owner of the database. */
export async function asOwner(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement, values)
  } finally {
    await client.end()
  }
}
