import { SegmentedControl, Table, Text } from '@mantine/core'
import { IconMap2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { province } from '#core/places/places.ts'
import { type RatedPlace, readMap, type RiskMap } from '../../api/risk.ts'
import { count, date } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { ProvinceMap } from './province-map.tsx'
import { inWords, percent } from './risk-words.ts'
import classes from './risk.module.css'

/** Where parcels that were rated high came from, or went to; by map, by list, by route. */
export function MapDesk() {
  const { t } = useTranslation()
  const [by, setBy] = useState<'from' | 'to'>('from')
  const map = useQuery({ queryKey: ['risk', 'map', by], queryFn: () => readMap(by) })
  return (
    <>
      <SegmentedControl
        w="fit-content"
        aria-label={t('map.by')}
        value={by}
        onChange={(chosen) => setBy(chosen === 'to' ? 'to' : 'from')}
        data={[
          { value: 'from', label: t('map.from') },
          { value: 'to', label: t('map.to') },
        ]}
      />
      {map.isPending && <Waiting />}
      <ProblemNote thrown={map.error} />
      {map.data &&
        (map.data.routes.length === 0 ? (
          <Empty icon={IconMap2} title={t('map.none')}>
            {t('map.none_hint')}
          </Empty>
        ) : (
          <Shown map={map.data} by={by} />
        ))}
    </>
  )
}

function Shown({ map, by }: { map: RiskMap; by: 'from' | 'to' }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const inOrder = map.provinces
    .filter(({ parcels }) => parcels > 0)
    .sort((a, b) => shareOf(b) - shareOf(a) || b.parcels - a.parcels)
  return (
    <>
      <p className={classes['said']}>
        {t(`map.span_${by}`, { from: date(map.from), to: date(map.to) })}
      </p>
      <div className={classes['map_pair']}>
        <ProvinceMap
          shares={new Map(inOrder.map((one) => [one.code, shareOf(one)]))}
          chosen={chosen}
          onChoose={setChosen}
        />
        <div className={`${desk['sheet'] ?? ''} ${classes['tall'] ?? ''}`}>
          <Table className={desk['table']}>
            <Heads first={t('map.province')} />
            <Table.Tbody>
              {inOrder.map((one) => (
                <Table.Tr
                  key={one.code}
                  data-chosen={one.code === chosen || undefined}
                  className={classes['choosable']}
                >
                  <Table.Td>
                    <button
                      type="button"
                      className={classes['plain']}
                      aria-pressed={one.code === chosen}
                      onClick={() => setChosen(one.code === chosen ? null : one.code)}
                    >
                      {one.name}
                    </button>
                  </Table.Td>
                  <Figures place={one} />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </div>
      <Routes routes={map.routes} />
    </>
  )
}

function Routes({ routes }: Pick<RiskMap, 'routes'>) {
  const { t } = useTranslation()
  const name = (code: string) => province(code)?.name ?? code
  return (
    <section>
      <h2 className={classes['heading']}>{t('map.routes')}</h2>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Heads first={t('map.route')} />
          <Table.Tbody>
            {routes.map((route) => (
              <Table.Tr key={`${route.from} ${route.to}`}>
                <Table.Td>
                  <span className={desk['main']}>
                    {name(route.from)} → {name(route.to)}
                  </span>
                </Table.Td>
                <Figures place={route} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {t('map.how')}
      </Text>
    </section>
  )
}

function Heads({ first }: { first: string }) {
  const { t } = useTranslation()
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{first}</Table.Th>
        <Table.Th ta="right">{t('map.parcels')}</Table.Th>
        <Table.Th ta="right">{t('map.measured')}</Table.Th>
        <Table.Th ta="right">{t('map.mean')}</Table.Th>
        <Table.Th ta="right">{t('map.found')}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  )
}

function Figures({ place }: { place: RatedPlace }) {
  const { t } = useTranslation()
  const cells = [
    [t('map.parcels'), count(place.parcels)],
    [t('map.measured'), percent(shareOf(place))],
    [t('map.mean'), count(Math.round(place.meanScore * 10) / 10)],
    [t('map.found'), place.found ? `${inWords(place.found)} / ${count(place.known)}` : '—'],
  ] as const
  return cells.map(([label, value]) => (
    <Table.Td key={label} ta="right" data-label={label} className="figures">
      {value}
    </Table.Td>
  ))
}

function shareOf({ parcels, measured }: RatedPlace): number {
  return parcels === 0 ? 0 : measured / parcels
}
