import { useInfiniteQuery } from '@tanstack/react-query'
import type { Page } from '../api/types.ts'

/** A list that comes page by page: its lines so far, and the way to more. */
export function usePages<Line, Whole extends Page<Line> = Page<Line>>(
  queryKey: readonly unknown[],
  read: (after: string | null) => Promise<Whole & Page<Line>>,
  { everyMs }: { everyMs?: number } = {},
) {
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: everyMs ?? false,
  })
  return { ...pages, lines: pages.data?.pages.flatMap(({ items }) => items) ?? [] }
}
