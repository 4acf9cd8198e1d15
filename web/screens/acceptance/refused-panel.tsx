import { Button, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Refused } from '../../api/types.ts'
import { dateTime } from '../../i18n/format.ts'
import { Key } from '../../ui/keys.tsx'
import classes from './accepted-panel.module.css'

/** Not taken: the record stands, the goods stay with the sender. */
export function RefusedPanel({ refused, onNext }: { refused: Refused; onNext: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes['page']}>
      <section className={classes['sheet']} role="status">
        <div className={classes['body']}>
          <div>
            <Title order={2}>{t('refused.title')}</Title>
            <Text c="dimmed" mt={4} mb="md">
              {t('refused.at', { at: dateTime(refused.refusedAt) })}
            </Text>
            <Text mb="lg">{t('refused.hint')}</Text>
            <Group gap="xs">
              <Button size="md" autoFocus rightSection={<Key bright>F9</Key>} onClick={onNext}>
                {t('accepted.next_button')}
              </Button>
              <Button
                variant="default"
                size="md"
                renderRoot={(rest) => (
                  <Link to="/buu-gui/$id" params={{ id: refused.parcelId }} {...rest} />
                )}
              >
                {t('accepted.open_parcel')}
              </Button>
            </Group>
          </div>
        </div>
      </section>
    </div>
  )
}
