import type { Role } from '#platform/context.ts'
import { demoPassword, type SignInLine } from './sign-ins.ts'

const roleNames: Readonly<Record<Role, string>> = {
  'counter-clerk': 'Giao dịch viên / counter clerk',
  courier: 'Bưu tá / courier',
  'sorting-hand': 'Nhân viên khai thác / sorting hand',
  'security-lead': 'An toàn, an ninh / security lead',
  'compliance-officer': 'Cán bộ tuân thủ / compliance',
  'operator-administrator': 'Quản trị / administrator',
  'contract-sender': 'Khách hàng hợp đồng / contract sender',
  'department-officer': 'Sở KH&CN / department',
  'postal-department-officer': 'Vụ Bưu chính / Postal Department',
  'central-post-officer': 'Cục BĐTW / Central Post Office',
  'committee-389-officer': 'BCĐ 389 / Committee 389',
  'police-officer': 'Công an / police',
}

/** Where to go and as whom, in both languages. */
export function welcome(address: string, signIns: readonly SignInLine[]): string {
  const rows = signIns.map(({ staffCode, role, organisation, office }) => [
    staffCode,
    roleNames[role],
    office ? `${organisation}, ${office}` : organisation,
  ])
  return `
BưuAn · nước thử nghiệm / demo country

  ${address}

Đăng nhập bằng một mã dưới đây, mật khẩu chung: ${demoPassword}
Sign in with any code below; they share the password: ${demoPassword}
Mọi người, bưu gửi và số điện thoại ở đây đều là hư cấu. / Every person, parcel and phone number here is invented.

${table(rows)}
`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}
