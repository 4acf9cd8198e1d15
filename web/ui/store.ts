import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get: () => T
  set: (next: T | ((now: T) => T)) => void
  subscribe: (listener: () => void) => () => void
}

/** A value in memory that outlives the screen which shows it, and never touches a disk. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = typeof next === 'function' ? (next as (now: T) => T)(value) : next
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The whole value, or the part that is picked: only a change of that part draws the screen anew. */
export function useStore<T>(store: Store<T>): T
export function useStore<T, Part>(store: Store<T>, pick: (value: T) => Part): Part
export function useStore<T, Part>(store: Store<T>, pick?: (value: T) => Part): T | Part {
  return useSyncExternalStore(store.subscribe, () => (pick ? pick(store.get()) : store.get()))
}
