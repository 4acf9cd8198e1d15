import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Fetches the next page of a list. */
export function More({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const { t } = useTranslation()
  return (
    <Button variant="default" mx="auto" display="block" loading={busy} onClick={onMore}>
      {t('ui.more')}
    </Button>
  )
}
