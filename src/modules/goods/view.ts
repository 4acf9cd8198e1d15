import { type Static, Type } from 'typebox'
import type { Screened } from './screening.ts'

const Condition = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  vi: Type.String(),
  en: Type.String(),
})

export const ScreeningView = Type.Object({
  class: Type.String(),
  category: Type.Union([
    Type.Null(),
    Type.Object({ id: Type.String(), nameVi: Type.String(), nameEn: Type.String() }),
  ]),
  basis: Type.Union([Type.Null(), Type.String()]),
  conditions: Type.Array(Condition),
  items: Type.Array(
    Type.Object({
      text: Type.String(),
      class: Type.String(),
      words: Type.Array(Type.String()),
    }),
  ),
  forbiddenByAir: Type.Boolean(),
  catalogueVersion: Type.String(),
})

/** A screening as the form shows it: class, basis, what is asked for, and the words that decided. */
export function screeningView(screened: Screened): Static<typeof ScreeningView> {
  return {
    ...screened,
    conditions: screened.conditions.map(({ id, kind, vi, en }) => ({ id, kind, vi, en })),
    items: screened.items.map((item) => ({
      text: item.text,
      class: item.class,
      words: [...item.words],
    })),
  }
}
