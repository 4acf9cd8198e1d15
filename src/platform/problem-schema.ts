import { Type } from 'typebox'

/** RFC 9457 as this server answers it: `code` is stable and the key of the sentence on the screen. */
export const ProblemView = Type.Object(
  {
    type: Type.String({ format: 'uri' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    details: Type.Record(Type.String(), Type.Unknown()),
    requestId: Type.String(),
  },
  { title: 'Problem' },
)

/** The refusals a route can answer, by status, for its `response` schema. */
export function refusedWith<const S extends number>(...statuses: readonly S[]) {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(statuses.map((status) => [status, ProblemView])) as Record<
    S,
    typeof ProblemView
  >
}
