import { Button, Container, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../api/types.ts'
import { useMe } from '../../session/me.ts'
import { roomsOf } from '../../session/rooms.ts'
import { Note } from '../../ui/note.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './home.module.css'

/** Who one is here, what one is entrusted with, and what can be done today: no more than is true. */
export function Home() {
  const { t } = useTranslation()
  const me = useMe()
  const rooms = roomsOf(me)
  return (
    <Container size="md" py="xl" w="100%">
      <Text c="dimmed">{me.organisation.name}</Text>
      <Title order={1} mb="lg">
        {t('home.hello', { name: me.name })}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <section className={classes['card']} aria-labelledby="home-duties">
          <Title order={2} id="home-duties" mb="sm">
            {t('home.duties')}
          </Title>
          <Stack gap="sm">
            {me.duties.length === 0 && <Text c="dimmed">{t('home.no_duties')}</Text>}
            {me.duties.map((duty) => (
              <DutyLine key={duty.id} duty={duty} />
            ))}
          </Stack>
        </section>
        <section className={classes['card']} aria-labelledby="home-can">
          <Title order={2} id="home-can" mb="sm">
            {t('home.can')}
          </Title>
          <Stack gap="xs" align="stretch">
            {rooms.map(({ path, label }) => (
              <Button key={path} component={Link} to={path} justify="start" variant="light">
                {t(label)}
              </Button>
            ))}
            {rooms.length === 0 && (
              <Note tone="brand" title={t('home.no_room')}>
                {t('home.no_room_hint')}
              </Note>
            )}
            <Button component={Link} to="/tai-khoan" justify="start" variant="default">
              {t('home.account')}
            </Button>
          </Stack>
          {!me.twoFactor && (
            <Text size="sm" c="dimmed" mt="md">
              {t('home.second_factor')}
            </Text>
          )}
        </section>
      </SimpleGrid>
    </Container>
  )
}

function DutyLine({ duty }: { duty: Duty }) {
  const { t } = useTranslation()
  return (
    <div>
      <Text fw={600}>{t(`role.${duty.role}`)}</Text>
      {duty.office ? (
        <Text size="sm" c="dimmed">
          {duty.office.name} <Tag>{duty.office.code}</Tag>
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {t('home.whole_organisation')}
        </Text>
      )}
    </div>
  )
}
