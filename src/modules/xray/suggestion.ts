import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { refuse } from './errors.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const closed = { additionalProperties: false }

/** A rectangle in shares of the picture's width and height, from its upper left corner. */
export const Box = Type.Object(
  {
    ...{ x: Share, y: Share, width: Share, height: Share },
    label: Type.Optional(Type.String({ pattern: '^[a-z0-9_-]{1,32}$' })),
  },
  closed,
)
export type Box = Static<typeof Box>

/** What the scanner's own software thinks of an image. It is shown, counted, and decides nothing. */
export const Suggestion = Type.Object(
  {
    answer: Type.Enum(['clear', 'suspect']),
    score: Type.Optional(Share),
    boxes: Type.Optional(Type.Array(Box, { maxItems: 50 })),
  },
  closed,
)
export type Suggestion = Static<typeof Suggestion>

const shape = Compile(Suggestion)

/** Reads a suggestion from its JSON; refuses any other shape. */
export function parseSuggestion(json: string): Suggestion {
  const value = parse(json)
  if (!shape.Check(value)) throw refuse('suggestion')
  const within = ({ x, y, width, height }: Box) => x + width <= 1.001 && y + height <= 1.001
  if (!(value.boxes ?? []).every(within)) throw refuse('suggestion')
  return value
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw refuse('suggestion', {}, error)
  }
}
