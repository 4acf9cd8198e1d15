/** Part of a list and where the next part begins. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/** What to read of a list: at most `limit`, from after a key that an earlier page gave. */
export type PageOf = { readonly after?: string; readonly limit: number }

/** A page from one row more than it holds: that row says that there is more. */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? keyOf(last) : null }
}
