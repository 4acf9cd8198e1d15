import { hex, publicOf } from '../../../src/core/hpke/by-the-page.testing.ts'
import { keyId, type Role } from '../../../src/core/label/by-the-page.testing.ts'
import { privateKeyOf, roots } from './cast.ts'

export async function officeKeys() {
  const days = ['2026-11-22', '2026-11-23', '2028-02-29']
  const names = roots.flatMap((root) =>
    (['delivery', 'return'] as const).flatMap((role) =>
      days.map((day) => ({ ...root, role, day })),
    ),
  )
  return { valid: await Promise.all(names.map(validRow)) }
}

async function validRow(input: {
  office: string
  root: number
  secret: string
  role: Role
  day: string
}) {
  const privateKey = await privateKeyOf(input, input.role, input.day)
  const expect = {
    keyId: keyId(input, input.role, input.day),
    privateKey: hex(privateKey),
    publicKey: hex(await publicOf(privateKey)),
  }
  return { note: expect.keyId, input, expect }
}
