import { type Static, Type } from 'typebox'
import { type LaneBorder, measures, type PolicySettings } from '#core/risk/policy.ts'
import { riskPolicy } from '#core/risk/rules.ts'
import { refuse } from './errors.ts'

const ruleIds = new Set(riskPolicy.rules.map(({ id }) => id))

const closed = { additionalProperties: false }
const Points = Type.Integer({ minimum: 0, maximum: 100 })
const Measures = Type.Array(Type.Enum([...measures]), { uniqueItems: true, maxItems: 7 })

const Border = Type.Object(
  {
    ...{ least: Type.Integer({ minimum: 1, maximum: 100 }) },
    ...{ usual: Type.Integer({ minimum: 1, maximum: 100 }) },
    most: Type.Integer({ minimum: 1, maximum: 101 }),
    measures: Measures,
  },
  closed,
)

const Rule = Type.Object({ score: Points, measures: Measures }, closed)

/** What an operator may decide, within bounds. */
export const Settings = Type.Object(
  {
    rules: Type.Record(Type.String({ maxLength: 60 }), Rule),
    red: Border,
    yellow: Border,
    blueFrom: Type.Integer({ minimum: 1, maximum: 100 }),
    learnedPoints: Type.Integer({ minimum: 0, maximum: 60 }),
    // Below one in a hundred the random share says nothing of rare things within a month.
    drawShare: Type.Number({ minimum: 0.01, maximum: 0.2 }),
    drawMeasures: Type.Array(Type.Enum([...measures]), {
      uniqueItems: true,
      minItems: 1,
      maxItems: 7,
    }),
  },
  closed,
)

/** Settings in good order; a rule that says what the house says is left out. Refuses rules nobody knows. */
export function parseSettings(written: Static<typeof Settings>): PolicySettings {
  const { red, yellow } = written
  const inOrder = [red, yellow].every(({ least, usual, most }) => least <= usual && usual <= most)
  const apart = (['least', 'usual', 'most'] as const).every((at) => yellow[at] <= red[at])
  const unknown = Object.keys(written.rules).find((id) => !ruleIds.has(id))
  if (unknown !== undefined) throw refuse('rule_unknown', { rule: unknown })
  if (!inOrder || !apart) throw refuse('borders_order')
  return {
    ...written,
    red: sorted(red),
    yellow: sorted(yellow),
    drawMeasures: inTheirOrder(written.drawMeasures),
    rules: Object.fromEntries(
      riskPolicy.rules.flatMap((rule) => {
        const own = written.rules[rule.id]
        if (!own) return []
        const { score, measures: asked } = {
          score: own.score,
          measures: inTheirOrder(own.measures),
        }
        const same = score === rule.score && asked.join() === inTheirOrder(rule.measures).join()
        return same ? [] : [[rule.id, { score, measures: asked }]]
      }),
    ),
  }
}

function sorted(border: LaneBorder): LaneBorder {
  return { ...border, measures: inTheirOrder(border.measures) }
}

function inTheirOrder(asked: readonly string[]) {
  return measures.filter((measure) => asked.includes(measure))
}
