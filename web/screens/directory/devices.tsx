import { Group, Select, Table, TextInput } from '@mantine/core'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDevice, listDevices, listOffices, revokeDevice } from '../../api/directory.ts'
import type { Device, DeviceKind } from '../../api/types.ts'
import { date } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from '../../ui/desk.module.css'
import { ListDesk } from '../../ui/list-desk.tsx'

const kinds: DeviceKind[] = ['counter', 'handheld', 'scanner', 'printer']

/** The machines of the offices, and the way to shut one out. */
export function Devices() {
  const { t } = useTranslation()
  const devices = useQuery({ queryKey: ['devices'], queryFn: listDevices })
  return (
    <ListDesk
      query={devices}
      add={{ label: t('devices.add'), form: (done) => <AddDevice onDone={done} /> }}
      empty={{ icon: IconDeviceDesktop, title: t('devices.none'), hint: t('devices.none_hint') }}
      heads={[t('devices.device'), t('people.office'), t('devices.since'), t('people.state')]}
      line={(device) => <DeviceLine key={device.id} device={device} />}
    />
  )
}

function DeviceLine({ device }: { device: Device }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(['devices'])
  return (
    <Table.Tr data-over={device.revokedAt ? true : undefined}>
      <Table.Td>
        <span className={classes['main']}>{device.name}</span>
        <span className={classes['second']}>{t(`device.${device.kind}`)}</span>
      </Table.Td>
      <Table.Td>{device.office?.name}</Table.Td>
      <Table.Td className="figures">{date(device.createdAt)}</Table.Td>
      <Table.Td>
        {device.revokedAt ? (
          <Tag>{t('devices.revoked', { day: date(device.revokedAt) })}</Tag>
        ) : (
          <Tag tone="ok">{t('devices.in_use')}</Tag>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {!device.revokedAt && (
          <ConfirmButton
            confirm={t('devices.revoke_confirm')}
            busy={busy}
            onConfirm={() => void act(() => revokeDevice(device.id))}
          >
            {t('devices.revoke')}
          </ConfirmButton>
        )}
        <ProblemNote thrown={thrown} />
      </Table.Td>
    </Table.Tr>
  )
}

function AddDevice({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<DeviceKind>('counter')
  const [officeId, setOfficeId] = useState<string | null>(null)
  const offices = useQuery({ queryKey: ['offices'], queryFn: listOffices })
  const open = (offices.data?.items ?? []).filter(({ closedAt }) => !closedAt)

  const add = async () => {
    if (officeId) await addDevice({ name: name.trim(), kind, officeId })
  }

  return (
    <AddForm
      send={t('devices.add_confirm')}
      ready={Boolean(officeId && name.trim())}
      work={add}
      refreshes={['devices']}
      onClose={onDone}
    >
      <Group gap="xs" grow align="start">
        <TextInput
          label={t('devices.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
          required
          withAsterisk={false}
        />
        <Select
          label={t('devices.kind')}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => setKind(chosen as DeviceKind)}
          data={kinds.map((one) => ({ value: one, label: t(`device.${one}`) }))}
        />
        <Select
          label={t('people.office')}
          placeholder={t('people.choose_office')}
          searchable
          value={officeId}
          onChange={setOfficeId}
          data={open.map((office) => ({
            value: office.id,
            label: `${office.name} · ${office.code}`,
          }))}
        />
      </Group>
    </AddForm>
  )
}
