import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

/** Does something that changes the server, keeps what was thrown, and refreshes the lists it touches. */
export function useAction(refreshes: readonly string[]) {
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)

  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setThrown(null)
    try {
      await work()
      await Promise.all(refreshes.map((key) => cache.invalidateQueries({ queryKey: [key] })))
      return true
    } catch (problem) {
      setThrown(problem)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, thrown }
}
