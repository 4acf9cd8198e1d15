import { Button, Table, Text, TextInput } from '@mantine/core'
import { IconFishHook, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import {
  type Canaries as Page,
  type Canary,
  listCanaries,
  plantCanary,
} from '../../api/security.ts'
import { dateTime } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { isNumbered } from '../parcels/lines.tsx'

/** Parcels nobody has a reason to open: where they lie, which were opened, which offices have none. */
export function Canaries() {
  const { t } = useTranslation()
  const [planting, setPlanting] = useState(false)
  const { lines, ...pages } = usePages<Canary, Page>(['canaries'], listCanaries)
  const uncovered = pages.data?.pages[0]?.uncovered ?? []
  return (
    <>
      {planting ? (
        <Plant onClose={() => setPlanting(false)} />
      ) : (
        <Button
          leftSection={<IconPlus size={17} stroke={1.8} />}
          w="fit-content"
          onClick={() => setPlanting(true)}
        >
          {t('canaries.plant')}
        </Button>
      )}
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {uncovered.length > 0 && (
        <Note tone="warn" title={t('canaries.uncovered', { count: uncovered.length })}>
          {uncovered.map(({ name, code }) => `${name} (${code})`).join(' · ')}
        </Note>
      )}
      {pages.data && lines.length === 0 && (
        <Empty icon={IconFishHook} title={t('canaries.none')}>
          {t('canaries.none_hint')}
        </Empty>
      )}
      {lines.length > 0 && (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('parcels.number')}</Table.Th>
                <Table.Th>{t('canaries.office')}</Table.Th>
                <Table.Th>{t('canaries.planted')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((canary) => (
                <Line key={canary.id} canary={canary} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoreOf pages={pages} />
    </>
  )
}

function Line({ canary }: { canary: Canary }) {
  const { t } = useTranslation()
  const { id, itemNumber, office, plantedAt, plantedBy, reveals } = canary
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/buu-gui/$id" params={{ id }} className={`${desk['main'] ?? ''} code`}>
          {isNumbered(canary) ? spacedItemNumber(itemNumber) : itemNumber}
        </Link>
      </Table.Td>
      <Table.Td>{office.name}</Table.Td>
      <Table.Td>
        <span className="figures">{dateTime(plantedAt)}</span>
        <span className={desk['second']}>{plantedBy && ` · ${plantedBy}`}</span>
      </Table.Td>
      <Table.Td ta="right">
        {reveals > 0 ? (
          <Tag tone="stop">{t('canaries.opened', { count: reveals })}</Tag>
        ) : (
          <Tag tone="ok">{t('canaries.quiet')}</Tag>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function Plant({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [itemNumber, setItemNumber] = useState('')
  const wanted = itemNumber.replaceAll(/\s/g, '').toUpperCase()
  return (
    <AddForm
      send={t('canaries.plant_confirm')}
      ready={wanted !== ''}
      work={() => plantCanary(wanted)}
      refreshes={['canaries']}
      onClose={onClose}
    >
      <Text size="sm" maw={640}>
        {t('canaries.how')}
      </Text>
      <TextInput
        label={t('canaries.number')}
        maw={320}
        value={itemNumber}
        onChange={(event) => setItemNumber(event.currentTarget.value)}
        autoComplete="off"
        autoFocus
      />
    </AddForm>
  )
}
