import type { LaneBorder, Measure, PolicySettings } from '#core/risk/policy.ts'
import { riskPolicy } from '#core/risk/rules.ts'

/** One thing that two settings say differently, in words. */
export type Difference = { readonly vi: string; readonly en: string }

type Words = Readonly<Record<Measure, string>>
const measureWords: { readonly vi: Words; readonly en: Words } = {
  vi: {
    refuse: 'từ chối nhận',
    open_check: 'mở kiểm tra',
    second_check: 'kiểm tra lần hai',
    xray: 'soi chiếu',
    video: 'quay video',
    photo: 'chụp ảnh',
    escort: 'áp tải',
  },
  en: {
    refuse: 'refuse',
    open_check: 'look inside',
    second_check: 'second person',
    xray: 'X-ray',
    video: 'video',
    photo: 'photo',
    escort: 'escort',
  },
}

/** Says in words what comes with other settings; empty where nothing does. */
export function differences(before: PolicySettings, after: PolicySettings): Difference[] {
  return [
    ...riskPolicy.rules.flatMap((rule) => differencesOfRule(rule.id, before, after)),
    ...differencesOfBorder('red', before.red, after.red),
    ...differencesOfBorder('yellow', before.yellow, after.yellow),
    ...changed('Luồng lam từ (điểm)', 'Blue lane from (points)', [before.blueFrom, after.blueFrom]),
    ...changed('Điểm học máy tối đa', 'Learned points at most', [
      before.learnedPoints,
      after.learnedPoints,
    ]),
    ...changed('Tỷ lệ rút ngẫu nhiên', 'Random share', [
      percent(before.drawShare),
      percent(after.drawShare),
    ]),
    ...changedMeasures(
      { vi: 'Biện pháp khi rút trúng', en: 'Measures of a draw' },
      before.drawMeasures,
      after.drawMeasures,
    ),
  ]
}

function differencesOfRule(id: string, before: PolicySettings, after: PolicySettings) {
  const house = riskPolicy.rules.find((rule) => rule.id === id)!
  const [a, b] = [before.rules[id] ?? house, after.rules[id] ?? house]
  const name = { vi: `“${house.vi}”`, en: `“${house.en}”` }
  return [
    ...changed(`${name.vi}: điểm`, `${name.en}: points`, [a.score, b.score]),
    ...changedMeasures(name, a.measures, b.measures),
  ]
}

const laneWords = { red: ['Luồng đỏ', 'Red lane'], yellow: ['Luồng vàng', 'Yellow lane'] } as const

function differencesOfBorder(lane: 'red' | 'yellow', before: LaneBorder, after: LaneBorder) {
  const [vi, en] = laneWords[lane]
  return [
    ...changed(`${vi}: ngưỡng thường dùng`, `${en}: usual border`, [before.usual, after.usual]),
    ...changed(`${vi}: ngưỡng thấp nhất`, `${en}: least border`, [before.least, after.least]),
    ...changed(`${vi}: ngưỡng cao nhất`, `${en}: most border`, [before.most, after.most]),
    ...changedMeasures({ vi, en }, before.measures, after.measures),
  ]
}

function changed<T extends string | number>(
  vi: string,
  en: string,
  [before, after]: readonly [T, T],
): Difference[] {
  if (before === after) return []
  return [{ vi: `${vi}: ${before} → ${after}`, en: `${en}: ${before} → ${after}` }]
}

function changedMeasures(
  { vi, en }: Difference,
  before: readonly Measure[],
  after: readonly Measure[],
): Difference[] {
  const more = after.filter((measure) => !before.includes(measure))
  const less = before.filter((measure) => !after.includes(measure))
  const said = (words: Words, of: readonly Measure[]) => of.map((one) => words[one]).join(', ')
  return [
    ...(more.length > 0
      ? [
          {
            vi: `${vi}: thêm ${said(measureWords.vi, more)}`,
            en: `${en}: adds ${said(measureWords.en, more)}`,
          },
        ]
      : []),
    ...(less.length > 0
      ? [
          {
            vi: `${vi}: bỏ ${said(measureWords.vi, less)}`,
            en: `${en}: drops ${said(measureWords.en, less)}`,
          },
        ]
      : []),
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`
}
