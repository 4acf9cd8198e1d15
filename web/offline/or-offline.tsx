import { Suspense, lazy } from 'react'
import { isUnreachable } from '../api/problem.ts'
import { Broken, Waiting } from '../ui/route-states.tsx'

const OfflineRoom = lazy(async () => ({
  default: (await import('./offline-room.tsx')).OfflineRoom,
}))

/** What stands where a room of staff could not open: the offline tool, or what went wrong. */
export function OrOffline(props: { error: unknown; reset: () => void }) {
  if (!isUnreachable(props.error)) return <Broken {...props} />
  return (
    <Suspense fallback={<Waiting />}>
      <OfflineRoom />
    </Suspense>
  )
}
