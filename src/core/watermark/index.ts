export { type Judgement, matchBelow, rank, type Verdict } from './judge.ts'
export type { TextKind } from './rules.ts'
export { type Agreement, type Mark, readMarks, Watermark } from './watermark.ts'
