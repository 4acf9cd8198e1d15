import { useTranslation } from 'react-i18next'
import type { HoldLine } from '../../api/types.ts'
import { Tag } from '../../ui/tag.tsx'

/** Where a hold stands; what is overdue comes first. */
export function HoldTag({ hold }: { hold: HoldLine }) {
  const { t } = useTranslation()
  if (hold.state === 'released' || hold.state === 'releasing')
    return <Tag>{t('hold_state.released')}</Tag>
  if (hold.ended) return <Tag tone="stop">{t('hold_state.ended')}</Tag>
  if (hold.overdue) return <Tag tone="stop">{t('hold_state.overdue')}</Tag>
  if (hold.state === 'release_asked') return <Tag tone="warn">{t('hold_state.release_asked')}</Tag>
  return <Tag tone="ok">{t('hold_state.placed')}</Tag>
}
