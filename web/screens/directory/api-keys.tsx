import { Button, Group, NumberInput, Table, TextInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addApiKey, listApiKeys, revokeApiKey } from '../../api/directory.ts'
import type { ApiKey } from '../../api/types.ts'
import { ago, date, dateTime } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from '../../ui/desk.module.css'
import { DutyFields, dutyOf, noDuty } from './duty-fields.tsx'
import { ListDesk } from '../../ui/list-desk.tsx'

/** Keys by which machines work in the organisation's name; each is shown once, when it is made. */
export function ApiKeys() {
  const { t } = useTranslation()
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: listApiKeys })
  return (
    <ListDesk
      query={keys}
      add={{ label: t('keys.add'), form: (done) => <AddKey onDone={done} /> }}
      empty={{ icon: IconKey, title: t('keys.none'), hint: t('keys.none_hint') }}
      heads={[t('keys.key'), t('people.role'), t('keys.last_used'), t('people.state')]}
      line={(key) => <KeyLine key={key.id} line={key} />}
    />
  )
}

function KeyLine({ line }: { line: ApiKey }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(['api-keys'])
  return (
    <Table.Tr data-over={line.revokedAt ? true : undefined}>
      <Table.Td>
        <span className={classes['main']}>{line.name}</span>
        <span className={classes['second']}>{t('keys.made', { day: date(line.createdAt) })}</span>
      </Table.Td>
      <Table.Td>
        {t(`role.${line.role}`)}
        {line.office && <span className={classes['second']}> · {line.office.name}</span>}
      </Table.Td>
      <Table.Td>
        {line.lastUsedAt ? ago(line.lastUsedAt, new Date()) : t('keys.never_used')}
      </Table.Td>
      <Table.Td>
        {line.revokedAt ? (
          <Tag>{t('devices.revoked', { day: date(line.revokedAt) })}</Tag>
        ) : (
          <Tag tone="ok">{t('keys.until', { day: date(line.expiresAt) })}</Tag>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {!line.revokedAt && (
          <ConfirmButton
            confirm={t('keys.revoke_confirm')}
            busy={busy}
            onConfirm={() => void act(() => revokeApiKey(line.id))}
          >
            {t('devices.revoke')}
          </ConfirmButton>
        )}
        <ProblemNote thrown={thrown} />
      </Table.Td>
    </Table.Tr>
  )
}

function AddKey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [draft, setDraft] = useState(noDuty)
  const [days, setDays] = useState(90)
  const [made, setMade] = useState<{ key: string; expiresAt: string } | null>(null)
  const duty = dutyOf(draft)

  const add = async () => {
    if (duty) setMade(await addApiKey({ name: name.trim(), ...duty, expiresInDays: days }))
  }

  if (made)
    return (
      <div className={classes['add']}>
        <Note tone="ok" title={t('keys.made_now')} role="status">
          {t('keys.made_hint', { at: dateTime(made.expiresAt) })}
        </Note>
        <CopyField label={t('keys.key')} value={made.key} />
        <Button variant="default" w="fit-content" onClick={onDone}>
          {t('keys.stored')}
        </Button>
      </div>
    )
  return (
    <AddForm
      send={t('keys.add_confirm')}
      ready={Boolean(duty && name.trim() && days >= 1)}
      work={add}
      refreshes={['api-keys']}
      onClose={onDone}
      staysOpen
    >
      <Group gap="xs" grow align="start">
        <TextInput
          label={t('keys.name')}
          placeholder={t('keys.name_example')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
          required
          withAsterisk={false}
        />
        <NumberInput
          label={t('keys.days')}
          min={1}
          max={365}
          value={days}
          onChange={(value) => setDays(Number(value))}
        />
      </Group>
      <DutyFields value={draft} onChange={setDraft} forMachine />
    </AddForm>
  )
}
