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

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The same below a list of `usePages`; nothing where there is no more. */
export function MoreOf({ pages }: { pages: Pages }) {
  if (!pages.hasNextPage) return null
  return <More busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
}
