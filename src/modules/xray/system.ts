import { visitor } from '#modules/directory/index.ts'
import type { Actor } from '#platform/context.ts'

/** The program itself, working for one operator. */
export function system(organisationId: string): Actor {
  return { ...visitor, organisationId }
}
