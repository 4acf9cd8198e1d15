import type { Role } from '#platform/context.ts'
import { type Stage, stages } from './stage.ts'

export const purposes = [
  'delivery',
  'customer_service',
  'complaint',
  'verification',
  'authority_request',
  'quality_check',
  'correction',
] as const
export type Purpose = (typeof purposes)[number]

/** What is opened together, and never more than one of them at a time. */
export const revealGroups = ['sender', 'recipient', 'contents', 'identity', 'photos'] as const
export type RevealGroup = (typeof revealGroups)[number]

type PurposeWords = {
  readonly vi: string
  readonly en: string
  /** The clause that makes this a reason to look. */
  readonly basis: string
  readonly validFrom: string
  /** It names a writing or a case: without its number in the note nothing is opened. */
  readonly needsNote: boolean
  /** Where the parcel must stand for it: what has been delivered is delivered to nobody any more. */
  readonly stages: readonly Stage[]
}

/** Why personal data may be looked at, and the law each reason stands on. */
export const purposeWords: Readonly<Record<Purpose, PurposeWords>> = {
  delivery: {
    vi: 'Phát bưu gửi',
    en: 'Delivery',
    basis: 'Luật Bưu chính 49/2010/QH12, Điều 11',
    validFrom: '2011-01-01',
    needsNote: false,
    stages: ['in_post'],
  },
  customer_service: {
    vi: 'Hỗ trợ khách hàng: đổi địa chỉ, rút bưu gửi',
    en: 'Customer service: change of address, withdrawal',
    basis: 'Luật Bưu chính 49/2010/QH12, Điều 16',
    validFrom: '2011-01-01',
    needsNote: false,
    stages: ['in_post'],
  },
  complaint: {
    vi: 'Giải quyết khiếu nại',
    en: 'Complaint',
    basis: 'Luật Bưu chính 49/2010/QH12, Điều 38',
    validFrom: '2011-01-01',
    needsNote: false,
    stages: stages,
  },
  verification: {
    vi: 'Xác minh an toàn, an ninh',
    en: 'Verification for safety and security',
    basis: 'CT 02/CT-BKHCN, I.4',
    validFrom: '2025-09-10',
    needsNote: false,
    stages: stages,
  },
  authority_request: {
    vi: 'Yêu cầu bằng văn bản của cơ quan có thẩm quyền',
    en: 'Written request of an authority',
    basis: 'Luật Bưu chính 49/2010/QH12, Điều 14',
    validFrom: '2011-01-01',
    needsNote: true,
    stages: stages,
  },
  quality_check: {
    vi: 'Kiểm tra chất lượng đồng kiểm',
    en: 'Quality check of the joint inspection',
    basis: 'CT 02/CT-BKHCN, I.5',
    validFrom: '2025-09-10',
    needsNote: false,
    stages: stages,
  },
  correction: {
    vi: 'Chỉnh sửa dữ liệu theo yêu cầu của chủ thể',
    en: 'Correction asked for by the data subject',
    basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
    validFrom: '2026-01-01',
    needsNote: true,
    stages: ['in_post', 'after'],
  },
}

type Allowance = Readonly<Partial<Record<RevealGroup, readonly Purpose[]>>>

const clerk: readonly Purpose[] = ['delivery', 'customer_service', 'complaint', 'correction']
const verifier: readonly Purpose[] = ['verification', 'authority_request']

/**
 * Who may open what, and for what (CV509 1; rules R4, R25). What is not written here is denied: a
 * clerk never sees the identity again after reading the card.
 */
const allowances: Readonly<Partial<Record<Role, Allowance>>> = {
  'counter-clerk': {
    sender: ['customer_service', 'complaint', 'correction'],
    recipient: clerk,
    contents: ['customer_service', 'complaint'],
    photos: ['complaint'],
  },
  'security-lead': {
    sender: verifier,
    recipient: verifier,
    contents: [...verifier, 'quality_check'],
    identity: verifier,
    photos: [...verifier, 'quality_check'],
  },
  'compliance-officer': {
    sender: ['complaint', 'authority_request', 'correction'],
    recipient: ['complaint', 'authority_request', 'correction'],
    contents: ['complaint', 'authority_request', 'quality_check'],
    identity: ['authority_request', 'correction'],
    photos: ['complaint', 'authority_request', 'quality_check'],
  },
}

/** The purposes these roles may open a group for at a stage, or at any; in the order of the list. */
export function purposesFor(
  roles: readonly Role[],
  group: RevealGroup,
  stage?: Stage,
): readonly Purpose[] {
  const allowed = new Set(roles.flatMap((role) => allowances[role]?.[group] ?? []))
  return purposes.filter(
    (purpose) =>
      allowed.has(purpose) && (stage === undefined || purposeWords[purpose].stages.includes(stage)),
  )
}

/** The duty under which it is opened: the first of the roles that has this purpose for the group. */
export function roleFor(
  roles: readonly Role[],
  { group, purpose, stage }: { group: RevealGroup; purpose: Purpose; stage: Stage },
): Role | undefined {
  return roles.find((role) => purposesFor([role], group, stage).includes(purpose))
}

/** Whether these roles have this reason to look for parcels: it opens some group to them. */
export function maySearchFor(roles: readonly Role[], purpose: Purpose): boolean {
  return revealGroups.some((group) => purposesFor(roles, group).includes(purpose))
}
