import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database } from '#platform/database.ts'

/**
 * A Kysely for a library that insists on a database of its own: what it asks runs on the transaction
 * it is called within, so its rows and our ledger entry commit together. Outside one it is refused.
 */
export function createRunningKysely() {
  const running = new AsyncLocalStorage<Database>()
  const dialect: Dialect = {
    createDriver: () => driverOf(() => running.getStore()),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
  return {
    kysely: new Kysely<unknown>({ dialect, plugins: [new CamelCasePlugin()] }).withSchema('auth'),
    within: <T>(tx: Database, work: () => Promise<T>): Promise<T> => running.run(tx, work),
  }
}

function driverOf(transaction: () => Database | undefined): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const tx = transaction()
      if (!tx) throw new Error('better-auth was called outside a transaction')
      return tx.executeQuery<R>(query)
    },
    streamQuery() {
      throw new Error('better-auth does not stream')
    },
  }
  const nothing = async () => undefined
  const refused = async () => {
    throw new Error('better-auth opens no transaction: it runs in ours')
  }
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    releaseConnection: nothing,
    destroy: nothing,
  }
}
