import type { RiskFacts } from './facts.ts'
import type { PolicySettings, RiskPolicy, RiskRule } from './policy.ts'

// Provinces of the 34 (QĐ 19/2025/QĐ-TTg) with a land border: to China, to Laos, to Cambodia.
const borderProvinces: ReadonlySet<string> = new Set([
  ...['04', '08', '12', '15', '20', '22'],
  ...['11', '14', '38', '40', '42', '44', '46', '48', '51'],
  ...['52', '66', '68', '75', '80', '82', '91'],
])

// Where goods of the border are sold on: Hà Nội, Hải Phòng, Đà Nẵng, TP. Hồ Chí Minh, Cần Thơ.
const hubs: ReadonlySet<string> = new Set(['01', '31', '48', '79', '92'])

const million = 1_000_000

const isGoods = (facts: RiskFacts) => facts.itemType === 'packet' || facts.itemType === 'parcel'
const isWalkIn = (facts: RiskFacts) => !facts.contractSender

type Draft = Omit<RiskRule, 'basis' | 'validFrom' | 'validTo'>

const drafts: readonly Draft[] = [
  {
    id: 'area.border',
    kind: 'area',
    score: 10,
    measures: ['open_check'],
    vi: 'Gửi từ tỉnh có biên giới đất liền',
    en: 'Sent from a province with a land border',
    applies: (f) => isGoods(f) && borderProvinces.has(f.fromProvince),
  },
  {
    id: 'route.border_to_hub',
    kind: 'route',
    score: 15,
    measures: ['open_check', 'xray'],
    vi: 'Tuyến từ tỉnh biên giới về thành phố tiêu thụ lớn',
    en: 'Route from a border province to a large market city',
    applies: (f) => isGoods(f) && borderProvinces.has(f.fromProvince) && hubs.has(f.toProvince),
  },
  {
    id: 'item.conditional',
    kind: 'item',
    score: 15,
    measures: ['open_check'],
    vi: 'Hàng gửi có điều kiện',
    en: 'Goods that may be sent only under conditions',
    applies: (f) => f.contentsClass === 'conditional',
  },
  {
    id: 'item.battery_by_air',
    kind: 'item',
    score: 25,
    measures: ['open_check', 'xray'],
    vi: 'Pin lithium đi đường hàng không',
    en: 'Lithium battery by air',
    applies: (f) => f.contentsCategory === 'lithium-batteries' && f.transportMode === 'air',
  },
  {
    id: 'item.high_value',
    kind: 'item',
    score: 15,
    measures: ['video', 'second_check'],
    vi: 'Giá trị khai từ 20 triệu đồng',
    en: 'Declared value of VND 20 million or more',
    applies: (f) => f.valueFrom >= 20 * million,
  },
  {
    id: 'item.heavy_low_value',
    kind: 'item',
    score: 10,
    measures: ['xray'],
    vi: 'Nặng trên 20 kg mà khai dưới 200 nghìn đồng',
    en: 'Over 20 kg yet declared under VND 200 thousand',
    applies: (f) => isGoods(f) && f.weightGrams > 20_000 && f.valueFrom < 200_000,
  },
  {
    id: 'sender.not_scanned',
    kind: 'sender',
    score: 25,
    measures: ['open_check', 'second_check'],
    vi: 'Người gửi chưa xác minh bằng giấy tờ',
    en: 'Sender not verified by a document',
    applies: (f) => f.assurance === 'L0' || f.assurance === 'L1',
  },
  {
    id: 'sender.velocity_day',
    kind: 'sender',
    score: 20,
    measures: ['open_check', 'xray'],
    vi: 'Một người gửi từ 10 bưu gửi trong ngày',
    en: 'Ten parcels or more from one person today',
    applies: (f) => isWalkIn(f) && f.sender.today >= 9,
  },
  {
    id: 'sender.velocity_week',
    kind: 'sender',
    score: 15,
    measures: ['xray'],
    vi: 'Một người gửi từ 30 bưu gửi trong bảy ngày',
    en: 'Thirty parcels or more from one person within seven days',
    applies: (f) => isWalkIn(f) && f.sender.week >= 29,
  },
  {
    id: 'sender.fan_out',
    kind: 'sender',
    score: 25,
    measures: ['open_check', 'xray'],
    vi: 'Một người gửi cho từ 8 người nhận khác nhau trong ngày',
    en: 'One person to eight or more different recipients today',
    applies: (f) => isWalkIn(f) && f.sender.recipientsToday >= 7,
  },
  {
    id: 'sender.many_routes',
    kind: 'route',
    score: 20,
    measures: ['open_check', 'xray'],
    vi: 'Một người gửi đi từ 6 tuyến khác nhau trong ngày',
    en: 'One person on six or more different routes today',
    applies: (f) => isWalkIn(f) && f.sender.routesToday >= 5,
  },
  {
    id: 'sender.away_from_home',
    kind: 'area',
    score: 5,
    measures: [],
    vi: 'Địa chỉ người gửi ở tỉnh khác với bưu cục',
    en: 'Address of the sender in another province than the office',
    applies: (f) => isWalkIn(f) && f.fromProvince !== f.officeProvince,
  },
  {
    id: 'sender.found_before',
    kind: 'sender',
    score: 50,
    measures: ['open_check', 'second_check', 'xray'],
    vi: 'Bưu gửi trước của người này đã bị phát hiện vi phạm',
    en: 'Something was found in an earlier parcel of this person',
    applies: (f) => isWalkIn(f) && f.sender.found > 0,
  },
  {
    id: 'sender.shared_phone',
    kind: 'sender',
    score: 30,
    measures: ['open_check', 'second_check'],
    vi: 'Một số điện thoại dùng với từ 3 giấy tờ',
    en: 'One phone number with three or more identities',
    applies: (f) => isWalkIn(f) && f.sender.identities >= 3,
  },
  {
    id: 'recipient.fan_in',
    kind: 'recipient',
    score: 25,
    measures: ['open_check', 'xray'],
    vi: 'Một người nhận từ 8 người gửi khác nhau trong bảy ngày',
    en: 'One recipient from eight or more different people within seven days',
    applies: (f) => isWalkIn(f) && f.recipient.sendersWeek >= 7,
  },
  {
    id: 'recipient.found_before',
    kind: 'recipient',
    score: 35,
    measures: ['open_check', 'xray'],
    vi: 'Bưu gửi trước đến người nhận này đã bị phát hiện vi phạm',
    en: 'Something was found in an earlier parcel to this recipient',
    applies: (f) => f.recipient.found > 0,
  },
  {
    id: 'item.heavy_document',
    kind: 'item',
    score: 15,
    measures: ['xray'],
    vi: 'Khai là tài liệu mà nặng trên 2 kg',
    en: 'Declared as documents, yet over 2 kg',
    applies: (f) => f.itemType === 'document' && f.weightGrams > 2_000,
  },
  {
    id: 'sender.many_phones',
    kind: 'sender',
    score: 30,
    measures: ['open_check', 'second_check'],
    vi: 'Một giấy tờ dùng với từ 3 số điện thoại',
    en: 'One identity with three or more phone numbers',
    applies: (f) => isWalkIn(f) && f.sender.phones >= 3,
  },
  {
    id: 'sender.new_high_value',
    kind: 'sender',
    score: 10,
    measures: ['video'],
    vi: 'Người gửi mới, giá trị khai từ 10 triệu đồng',
    en: 'New sender, declared value of VND 10 million or more',
    applies: (f) => isWalkIn(f) && f.sender.week === 0 && f.valueFrom >= 10 * million,
  },
]

const houseRules: readonly RiskRule[] = drafts.map((rule) => ({
  ...rule,
  basis: 'CT02 I.5',
  validFrom: '2025-09-10',
  validTo: null,
}))

/** What holds where an operator has decided nothing of its own. */
export const houseSettings: PolicySettings = {
  rules: {},
  red: { least: 40, usual: 50, most: 80, measures: ['open_check', 'xray'] },
  yellow: { least: 15, usual: 20, most: 45, measures: [] },
  blueFrom: 10,
  learnedPoints: 60,
  drawShare: 0.02,
  drawMeasures: ['second_check'],
}

/** The rules in force since the directive: each stands on CT02 I.5 (rating by route, area and item type). */
export const riskPolicy: RiskPolicy = {
  version: '2026-11-22.1',
  settings: houseSettings,
  rules: houseRules,
}

/** The policy as an operator decided it: the house's conditions with its own scores and measures; `+3` is its number. */
export function withSettings(settings: PolicySettings, number: number): RiskPolicy {
  return {
    version: `${riskPolicy.version}+${number}`,
    settings,
    rules: houseRules.map((rule) => ({ ...rule, ...settings.rules[rule.id] })),
  }
}

/**
 * The one rule that lets goods in without a joint check: a contract sender, identified before and
 * answerable by contract, whose parcels are checked at the first office instead (CT02 I.5).
 */
export const standingContractWaiver = 'sender.standing_contract'
