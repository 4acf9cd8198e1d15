import { Button, Group, SegmentedControl, Select, Table, Text, TextInput } from '@mantine/core'
import { IconRadioactive } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOffices } from '../../api/directory.ts'
import {
  addStation,
  changeScanner,
  closeStation,
  listStations,
  renewStationKey,
  type Station,
  type StationKey,
} from '../../api/xray.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import desk from '../../ui/desk.module.css'
import { ListDesk } from '../../ui/list-desk.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'

/** X-ray stations of the operator's offices: where they stand, how their images come, which scanner they have. */
export function Stations() {
  const { t } = useTranslation()
  const stations = useQuery({ queryKey: ['xray-stations'], queryFn: listStations })
  const takesFiles = stations.data?.takesFiles ?? false
  return (
    <ListDesk
      query={stations}
      add={{
        label: t('stations.add'),
        form: (done) => <AddStation takesFiles={takesFiles} onDone={done} />,
      }}
      empty={{ icon: IconRadioactive, title: t('stations.none'), hint: t('stations.none_hint') }}
      heads={[t('xray.station'), t('stations.scanner'), t('stations.comes'), t('people.state')]}
      line={(station) => <StationLine key={station.id} station={station} />}
    />
  )
}

function StationLine({ station }: { station: Station }) {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'scanner' | 'key' | null>(null)
  const { act, busy, thrown } = useAction(['xray-stations'])
  const { id, name, office, scanner, scannerSince, folder, keyExpiresAt, closedAt } = station
  return (
    <>
      <Table.Tr data-over={closedAt ? true : undefined}>
        <Table.Td>
          <span className={desk['main']}>{name}</span>
          <span className={desk['second']}>{office.name}</span>
        </Table.Td>
        <Table.Td>
          {scanner}
          <span className={desk['second']}>
            {' · '}
            {t('stations.scanner_since', { day: date(scannerSince) })}
          </span>
        </Table.Td>
        <Table.Td>
          {folder ? <span className="code">{folder}/</span> : 'HTTP'}
          {keyExpiresAt && (
            <span className={desk['second']}>
              {' · '}
              {t('keys.until', { day: date(keyExpiresAt) })}
            </span>
          )}
        </Table.Td>
        <Table.Td>
          {closedAt ? (
            <Tag>{t('stations.closed', { day: date(closedAt) })}</Tag>
          ) : (
            <Tag tone="ok">{t('stations.open')}</Tag>
          )}
        </Table.Td>
        <Table.Td ta="right" data-wide>
          {!closedAt && doing === null && (
            <Group gap={4} justify="end">
              <Button variant="subtle" size="compact-sm" onClick={() => setDoing('scanner')}>
                {t('stations.change_scanner')}
              </Button>
              {station.kind === 'http' && (
                <Button variant="subtle" size="compact-sm" onClick={() => setDoing('key')}>
                  {t('stations.renew')}
                </Button>
              )}
              <ConfirmButton
                confirm={t('stations.close_confirm')}
                busy={busy}
                onConfirm={() => void act(() => closeStation(id))}
              >
                {t('stations.close')}
              </ConfirmButton>
            </Group>
          )}
          <ProblemNote thrown={thrown} />
        </Table.Td>
      </Table.Tr>
      {doing && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            {doing === 'scanner' ? (
              <ScannerForm station={station} onDone={() => setDoing(null)} />
            ) : (
              <RenewForm station={station} onDone={() => setDoing(null)} />
            )}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

function ScannerForm({ station, onDone }: { station: Station; onDone: () => void }) {
  const { t } = useTranslation()
  const [scanner, setScanner] = useState(station.scanner)
  return (
    <AddForm
      send={t('stations.change_confirm')}
      ready={scanner.trim().length >= 2 && scanner.trim() !== station.scanner}
      work={() => changeScanner(station.id, scanner.trim())}
      refreshes={['xray-stations']}
      onClose={onDone}
    >
      <Text size="sm">{t('stations.change_hint')}</Text>
      <TextInput
        label={t('stations.scanner')}
        maw={420}
        value={scanner}
        maxLength={120}
        onChange={(event) => setScanner(event.currentTarget.value)}
        autoFocus
      />
    </AddForm>
  )
}

function RenewForm({ station, onDone }: { station: Station; onDone: () => void }) {
  const { t } = useTranslation()
  const [made, setMade] = useState<StationKey | null>(null)
  if (made) return <KeyShown made={made} onDone={onDone} />
  return (
    <AddForm
      send={t('stations.renew_confirm')}
      ready
      work={async () => setMade(await renewStationKey(station.id))}
      refreshes={['xray-stations']}
      onClose={onDone}
      staysOpen
    >
      <Text size="sm">{t('stations.renew_hint')}</Text>
    </AddForm>
  )
}

function KeyShown({ made, onDone }: { made: StationKey; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={desk['add']}>
      <Note tone="ok" title={t('keys.made_now')} role="status">
        {t('keys.made_hint', { at: dateTime(made.expiresAt) })}
      </Note>
      <CopyField label={t('keys.key')} value={made.key} />
      <Button variant="default" w="fit-content" onClick={onDone}>
        {t('keys.stored')}
      </Button>
    </div>
  )
}

const folderShape = /^[a-z0-9][a-z0-9-]{1,39}$/

function AddStation({ takesFiles, onDone }: { takesFiles: boolean; onDone: () => void }) {
  const { t } = useTranslation()
  const offices = useQuery({ queryKey: ['offices'], queryFn: listOffices })
  const [officeId, setOfficeId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [scanner, setScanner] = useState('')
  const [kind, setKind] = useState<Station['kind']>('http')
  const [folder, setFolder] = useState('')
  const [made, setMade] = useState<StationKey | null>(null)
  const byFile = kind === 'folder'
  const named = name.trim().length >= 2 && scanner.trim().length >= 2

  const add = async () => {
    if (!officeId) return
    const { key } = await addStation({
      ...{ officeId, kind, name: name.trim(), scanner: scanner.trim() },
      ...(byFile ? { folder } : {}),
    })
    if (key) setMade(key)
    else onDone()
  }

  if (made) return <KeyShown made={made} onDone={onDone} />
  return (
    <AddForm
      send={t('stations.add_confirm')}
      ready={Boolean(officeId && named && (!byFile || folderShape.test(folder)))}
      work={add}
      refreshes={['xray-stations']}
      onClose={onDone}
      staysOpen
    >
      <Group gap="xs" grow align="start">
        <TextInput
          label={t('stations.name')}
          placeholder={t('stations.name_example')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
        />
        <Select
          label={t('people.office')}
          data={(offices.data?.items ?? [])
            .filter(({ closedAt }) => !closedAt)
            .map((office) => ({ value: office.id, label: office.name }))}
          value={officeId}
          onChange={setOfficeId}
          searchable
        />
      </Group>
      <TextInput
        label={t('stations.scanner')}
        placeholder={t('stations.scanner_example')}
        value={scanner}
        maxLength={120}
        onChange={(event) => setScanner(event.currentTarget.value)}
      />
      {takesFiles && (
        <Group gap="xs" align="end">
          <SegmentedControl
            value={kind}
            onChange={setKind}
            data={[
              { value: 'http', label: t('stations.by_http') },
              { value: 'folder', label: t('stations.by_folder') },
            ]}
          />
          {byFile && (
            <TextInput
              label={t('stations.folder')}
              placeholder="hn90-1"
              value={folder}
              onChange={(event) => setFolder(event.currentTarget.value.toLowerCase())}
              classNames={{ input: 'code' }}
            />
          )}
        </Group>
      )}
    </AddForm>
  )
}
