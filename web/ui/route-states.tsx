import { Button, Center, Container, Loader } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Empty } from './empty.tsx'
import { ProblemNote } from './problem-note.tsx'

export function Waiting() {
  const { t } = useTranslation()
  return (
    <Center h="50dvh" aria-label={t('ui.loading')} role="status">
      <Loader size="sm" />
    </Center>
  )
}

export function Lost() {
  const { t } = useTranslation()
  return (
    <Empty
      icon={IconMailQuestion}
      title={t('ui.lost')}
      action={
        <Button component="a" href="/" variant="light" mt="sm">
          {t('ui.to_start')}
        </Button>
      }
    >
      {t('ui.lost_hint')}
    </Empty>
  )
}

export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation()
  return (
    <Container size="sm" py="xl">
      <ProblemNote thrown={error} />
      <Button variant="light" mt="md" onClick={reset}>
        {t('ui.try_again')}
      </Button>
    </Container>
  )
}
