import { IconShield, IconShieldCheck, IconShieldHalf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AssuranceLevel, IdentityInput } from '../../api/types.ts'
import { Tag } from '../../ui/tag.tsx'

const looks = {
  L0: { tone: 'warn', icon: IconShield },
  L1: { tone: 'warn', icon: IconShieldHalf },
  L2: { tone: 'brand', icon: IconShieldHalf },
  L3: { tone: 'ok', icon: IconShieldCheck },
} as const

/** How far the sender's identity is believed, and what that rests on. */
export function AssuranceTag({ level, method }: { level: AssuranceLevel; method: Method }) {
  const { t } = useTranslation()
  const { tone, icon } = looks[level]
  return (
    <Tag tone={tone} icon={icon} title={t(`assurance.${level}_hint`)}>
      {level} · {t(`assurance.${groundOf(level, method)}`)}
    </Tag>
  )
}

type Method = IdentityInput['method']

function groundOf(level: AssuranceLevel, method: Method) {
  if (method === 'contract') return 'standing'
  const scanned = method === 'card_qr' || method === 'mrz'
  return scanned && level === 'L0' ? 'not_compared' : level
}
