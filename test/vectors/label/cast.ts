import { publicOf, unhex } from '../../../src/core/hpke/by-the-page.testing.ts'
import {
  dayKey,
  type Header,
  keyId,
  type Label,
  type Role,
  type Secrets,
  type Term,
} from '../../../src/core/label/by-the-page.testing.ts'

/** Keys everyone knows: the Ed25519 seed of test 1 of RFC 8032, and counted bytes. */
export const operator = {
  seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  keyId: '21fe31df',
}
export const roots = [
  { office: 'HN01', root: 0, secret: '01'.repeat(32) },
  { office: 'HN01', root: 1, secret: '02'.repeat(32) },
  { office: 'SG-Q1', root: 0, secret: '03'.repeat(32) },
  { office: 'ZZZZZZZZZZZ-', root: 255, secret: '04'.repeat(32) },
  { office: 'A0', root: 0, secret: '05'.repeat(32) },
]
export const ephemeral = '06'.repeat(32)
export const day = '2026-11-22'

export const header: Header = {
  keyId: operator.keyId,
  parcelId: '01993e2f-7c40-7abc-8def-0123456789ab',
  itemNumber: 'PA473124829VN',
  day,
  delivery: { office: 'SG-Q1', root: 0, days: 10 },
  origin: { office: 'HN01', root: 0, days: 30 },
}
export const label: Label = {
  ...header,
  recipient: {
    name: 'Trần Thị Ngọc Ánh',
    phone: '+84987654321',
    commune: '26734',
    rest: 'Số 7, ngõ 12 đường Lê Lợi, tổ 5',
  },
  sender: {
    name: 'Nguyễn Văn Bình',
    phone: '+842438251234',
    commune: '00070',
    rest: '34 phố Hàng Bông',
  },
}

export function secretOf({ office, root }: Omit<Term, 'days'>) {
  return unhex(roots.find((one) => one.office === office && one.root === root)!.secret)
}

export async function privateKeyOf(term: Omit<Term, 'days'>, role: Role, on: string) {
  return dayKey(secretOf(term), keyId(term, role, on))
}

export async function secretsOf(of: Header): Promise<Secrets> {
  return {
    signing: unhex(operator.seed),
    ephemeral: unhex(ephemeral),
    delivery: await publicOf(await privateKeyOf(of.delivery, 'delivery', of.day)),
    return: await publicOf(await privateKeyOf(of.origin, 'return', of.day)),
  }
}
