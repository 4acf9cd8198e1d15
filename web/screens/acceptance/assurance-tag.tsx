import { IconShield, IconShieldCheck, IconShieldHalf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AssuranceLevel } from '../../api/types.ts'
import { Tag } from '../../ui/tag.tsx'

const looks = {
  L0: { tone: 'warn', icon: IconShield },
  L1: { tone: 'warn', icon: IconShieldHalf },
  L2: { tone: 'brand', icon: IconShieldHalf },
  L3: { tone: 'ok', icon: IconShieldCheck },
} as const

/** How far the sender's identity is believed. */
export function AssuranceTag({ level }: { level: AssuranceLevel }) {
  const { t } = useTranslation()
  const { tone, icon } = looks[level]
  return (
    <Tag tone={tone} icon={icon} title={t(`assurance.${level}_hint`)}>
      {level} · {t(`assurance.${level}`)}
    </Tag>
  )
}
