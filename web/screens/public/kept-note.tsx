import { useTranslation } from 'react-i18next'
import { dateTime } from '../../i18n/format.ts'
import { Note } from '../../ui/note.tsx'

/** Says that the list comes from this device, and how old it is; nothing where the server gave it. */
export function KeptNote({ since }: { since: string | null }) {
  const { t } = useTranslation()
  if (since === null) return null
  return <Note tone="warn" title={t('public_goods.kept', { at: dateTime(since) })} role="status" />
}
