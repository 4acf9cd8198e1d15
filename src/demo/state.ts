import { commune, type Province, provinces } from '#core/places/places.ts'
import type { OrganisationPart, Staff } from './cast.ts'

// The bodies exist, the people do not.

/** Units of the Ministry of Science and Technology that the directive names. */
export const ministry: readonly OrganisationPart[] = [
  {
    kind: 'postal_department',
    code: 'VBC',
    name: 'Vụ Bưu chính',
    provinceCode: null,
    staff: [officer('vbc.minh', 'Phan Nhật Minh', 'postal-department-officer')],
  },
  {
    kind: 'central_post_office',
    code: 'CBDTW',
    name: 'Cục Bưu điện Trung ương',
    provinceCode: null,
    staff: [officer('cbdtw.son', 'Hoàng Thái Sơn', 'central-post-officer')],
  },
  {
    kind: 'steering_committee_389',
    code: 'BCD389',
    name: 'Ban Chỉ đạo 389 Bộ Khoa học và Công nghệ',
    provinceCode: null,
    staff: [officer('bcd389.tra', 'Vũ Hương Trà', 'committee-389-officer')],
  },
]

/** Officers of the departments in whose provinces our operators have offices. */
const departmentOfficers: ReadonlyMap<string, Staff> = new Map([
  ['01', officer('skhcn01.ngoc', 'Trần Bảo Ngọc', 'department-officer')],
  ['20', officer('skhcn20.bac', 'Hoàng Văn Bắc', 'department-officer')],
  ['40', officer('skhcn40.duc', 'Nguyễn Cảnh Đức', 'department-officer')],
  ['79', officer('skhcn79.vy', 'Huỳnh Khánh Vy', 'department-officer')],
])

/** Police of the communes where our operators have counters. */
const policeOf: ReadonlyMap<string, Staff> = new Map([
  ['00070', officer('ca00070.hung', 'Đỗ Mạnh Hùng', 'police-officer')],
  ['06184', officer('ca06184.tho', 'Lương Văn Thọ', 'police-officer')],
  ['16681', officer('ca16681.an', 'Phạm Hoài An', 'police-officer')],
  ['26743', officer('ca26743.thinh', 'Võ Phúc Thịnh', 'police-officer')],
])

/** All 34, by province. */
export const departments: readonly OrganisationPart[] = provinces().map(department)

export const police: readonly OrganisationPart[] = [...policeOf].map(([code, chief]) =>
  policeStation(code, chief),
)

function officer(staffCode: string, name: string, role: Staff['role']): Staff {
  return { staffCode, name, role, office: null }
}

function department({ code, fullName }: Province): OrganisationPart {
  const chief = departmentOfficers.get(code)
  return {
    kind: 'provincial_department',
    code: `SKHCN-${code}`,
    name: `Sở Khoa học và Công nghệ ${fullName[0]!.toLowerCase()}${fullName.slice(1)}`,
    provinceCode: code,
    staff: chief ? [chief] : [],
  }
}

function policeStation(communeCode: string, chief: Staff): OrganisationPart {
  const { kind, name, province } = commune(communeCode)!
  return {
    kind: 'police',
    code: `CA-${communeCode}`,
    name: `Công an ${kind} ${name}`,
    provinceCode: province,
    staff: [chief],
  }
}
