import { QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { readMe } from '../api/directory.ts'
import { Problem } from '../api/problem.ts'
import type { Me } from '../api/types.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, thrown) => count < 2 && thrown instanceof Problem && thrown.status === 0,
    },
  },
})

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  // Without network it fails at once, and the offline room opens; it must not wait for the network.
  networkMode: 'always',
  retry: (count, thrown) =>
    navigator.onLine && count < 2 && thrown instanceof Problem && thrown.status === 0,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await readMe()
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status === 401) return null
      throw thrown
    }
  },
})

/** The person who is signed in; only below the routes that made sure of it. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery)
  if (!data) throw new Problem({ status: 401, code: 'session.required' })
  return data
}
