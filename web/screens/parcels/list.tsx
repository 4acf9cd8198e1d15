import { ActionIcon, Button, Group, Select, Text, TextInput, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPackages } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOffices } from '../../api/directory.ts'
import { listParcels, searchParcels } from '../../api/parcels.ts'
import { shiftDay, vietnameseDay } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { Empty } from '../../ui/empty.tsx'
import { More, MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { useAction } from '../../ui/use-action.ts'
import classes from './list.module.css'
import { Lines } from './lines.tsx'
import { type Found, Search } from './search.tsx'

/** The day's parcels of an office, masked; and the way to one parcel by an exact value or its label. */
export function ParcelList() {
  const { t } = useTranslation()
  const [found, setFound] = useState<Found | null>(null)
  const { act, busy, thrown } = useAction([])

  const more = (after: string) =>
    act(async () => {
      if (!found) return
      const { items, next } = await searchParcels({ ...found.asked, after })
      setFound({ ...found, lines: [...found.lines, ...items], next })
    })

  return (
    <div className={classes['page']}>
      <Title order={1}>{t('nav.parcels')}</Title>
      <Search found={found} onFound={setFound} />
      {!found && <Day />}
      {found && found.lines.length > 0 && <Lines lines={found.lines} withDay />}
      {found?.next && <More busy={busy} onMore={() => void more(found.next!)} />}
      <ProblemNote thrown={thrown} />
    </div>
  )
}

function Day() {
  const { day, officeId } = useAsked()
  const { lines, ...parcels } = usePages(
    ['parcels', officeId, day],
    (after) => listParcels({ officeId, day, after }),
    day === vietnameseDay(new Date()) ? { everyMs: 30_000 } : {},
  )

  return (
    <>
      <Filters day={day} officeId={officeId} count={lines.length} more={parcels.hasNextPage} />
      {parcels.isPending && <Waiting />}
      <ProblemNote thrown={parcels.error} />
      {parcels.data && (lines.length > 0 ? <Lines lines={lines} /> : <NoParcels />)}
      <MoreOf pages={parcels} />
    </>
  )
}

/** The day and office of the URL; without them today, at one's own office. */
function useAsked(): { day: string; officeId: string | undefined } {
  const me = useMe()
  const { ngay, diem } = useSearch({ from: '/inside/buu-gui' })
  const own = me.duties.find(({ office }) => office)?.office?.id
  return { day: ngay ?? vietnameseDay(new Date()), officeId: diem ?? own }
}

function NoParcels() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  return (
    <Empty
      icon={IconPackages}
      title={t('parcels.none')}
      action={
        permissions.includes('acceptance.refuse') && (
          <Button renderRoot={(rest) => <Link to="/quay" {...rest} />} variant="light" mt="sm">
            {t('parcels.to_counter')}
          </Button>
        )
      }
    >
      {t('parcels.none_hint')}
    </Empty>
  )
}

function Filters(props: {
  day: string
  officeId: string | undefined
  count: number
  more: boolean
}) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/buu-gui' })
  const { day, officeId, count, more } = props
  const today = vietnameseDay(new Date())
  const offices = useQuery({ queryKey: ['offices'], queryFn: listOffices, staleTime: 300_000 })
  const go = (change: { ngay?: string; diem?: string }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true })

  return (
    <Group gap="xs" className={classes['filters']}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t('parcels.day_before')}
          onClick={() => go({ ngay: shiftDay(day, -1) })}
        >
          <IconChevronLeft size={17} />
        </ActionIcon>
        <TextInput
          type="date"
          aria-label={t('parcels.day')}
          value={day}
          max={today}
          onChange={(event) => event.currentTarget.value && go({ ngay: event.currentTarget.value })}
        />
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t('parcels.day_after')}
          disabled={day >= today}
          onClick={() => go({ ngay: shiftDay(day, 1) })}
        >
          <IconChevronRight size={17} />
        </ActionIcon>
        {day !== today && (
          <Button variant="subtle" onClick={() => go({ ngay: today })}>
            {t('parcels.today')}
          </Button>
        )}
      </Group>
      <Select
        aria-label={t('counter.office')}
        className={classes['office']}
        searchable
        placeholder={t('parcels.all_offices')}
        value={officeId ?? null}
        onChange={(id) => go(id ? { diem: id } : {})}
        allowDeselect={false}
        data={(offices.data?.items ?? []).map(({ id, code, name }) => ({
          value: id,
          label: `${name} · ${code}`,
        }))}
      />
      <Text size="sm" c="dimmed" ml="auto" className="figures">
        {t('parcels.count', { number: more ? `${count}+` : String(count) })}
      </Text>
    </Group>
  )
}
