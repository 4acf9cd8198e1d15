import { IconBan, IconCircleCheck, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Lane } from '../../api/types.ts'
import { isKey } from '../../i18n/index.ts'
import { Tag } from '../../ui/tag.tsx'

const looks = {
  accepted: { tone: 'ok', icon: IconCircleCheck },
  refused: { tone: 'stop', icon: IconBan },
} as const

export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation()
  const key = `state.${state}`
  const look = state in looks ? looks[state as keyof typeof looks] : null
  return (
    <Tag tone={look?.tone ?? 'plain'} icon={look?.icon ?? IconPackage}>
      {isKey(key) ? t(key) : state}
    </Tag>
  )
}

// Low risk is the common case: a colour for it would shout down the others.
const laneTones = { green: 'plain', blue: 'plain', yellow: 'warn', red: 'stop' } as const

export function LaneTag({ lane }: { lane: Lane | null }) {
  const { t } = useTranslation()
  if (!lane) return null
  return <Tag tone={laneTones[lane]}>{t(`lane.${lane}`)}</Tag>
}
