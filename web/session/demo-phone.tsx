import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readDemo } from '../api/directory.ts'
import { time } from '../i18n/format.ts'
import { Note } from '../ui/note.tsx'

/** In the demo country no message leaves the house: the phone it would go to is shown here instead. */
export function DemoPhone() {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: readDemo,
    refetchInterval: ({ state }) => (state.error ? false : 2_000),
    retry: false,
  })
  const [latest] = data?.messages ?? []
  if (!latest) return null
  return (
    <Note title={t('demo.phone', { to: latest.to, at: time(latest.at) })} role="status">
      {latest.text}
    </Note>
  )
}
