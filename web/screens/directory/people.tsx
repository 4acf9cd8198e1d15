import { Button, Group, Table, Text, TextInput } from '@mantine/core'
import { IconShieldCheck, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPerson, listPeople } from '../../api/directory.ts'
import type { Duty, Invitation, Person } from '../../api/types.ts'
import { ago, dateTime } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Note } from '../../ui/note.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import classes from '../../ui/desk.module.css'
import { DutyFields, dutyOf, noDuty } from './duty-fields.tsx'
import { PersonDetail } from './person-detail.tsx'

/** Everyone of the organisation, what they are entrusted with, and whether they came in lately. */
export function People() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const { lines, ...people } = usePages(['people'], listPeople)

  return (
    <>
      {adding ? (
        <AddPerson onDone={() => setAdding(false)} />
      ) : (
        <Button
          leftSection={<IconUserPlus size={17} stroke={1.8} />}
          w="fit-content"
          onClick={() => setAdding(true)}
        >
          {t('people.add')}
        </Button>
      )}
      {people.isPending && <Waiting />}
      <ProblemNote thrown={people.error} />
      {people.data && lines.length === 0 && (
        <Empty icon={IconUsers} title={t('people.none')}>
          {t('people.none_hint')}
        </Empty>
      )}
      {lines.length > 0 && (
        <div className={classes['sheet']}>
          <Table className={classes['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('people.person')}</Table.Th>
                <Table.Th>{t('home.duties')}</Table.Th>
                <Table.Th>{t('people.last_sign_in')}</Table.Th>
                <Table.Th>{t('people.state')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((person) => (
                <Fragment key={person.id}>
                  <PersonLine
                    person={person}
                    open={open === person.id}
                    onToggle={() => setOpen(open === person.id ? null : person.id)}
                  />
                  {open === person.id && (
                    <Table.Tr>
                      <Table.Td colSpan={5}>
                        <PersonDetail person={person} />
                      </Table.Td>
                    </Table.Tr>
                  )}
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoreOf pages={people} />
    </>
  )
}

function PersonLine(props: { person: Person; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation()
  const { person, open, onToggle } = props
  const left = person.state === 'left'
  return (
    <Table.Tr data-over={left || undefined}>
      <Table.Td>
        <span className={classes['main']}>{person.name}</span>
        <span className={`${classes['second'] ?? ''} code`}>{person.staffCode}</span>
      </Table.Td>
      <Table.Td>
        <DutyList duties={person.duties} />
      </Table.Td>
      <Table.Td className="figures">
        {person.lastSignInAt ? (
          <span title={dateTime(person.lastSignInAt)}>{ago(person.lastSignInAt, new Date())}</span>
        ) : (
          <Text size="sm" c="dimmed">
            {t('people.never')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          <Tag tone={left ? 'plain' : 'ok'}>{t(`people.${person.state}`)}</Tag>
          {person.twoFactor && (
            <Tag tone="brand" icon={IconShieldCheck}>
              {t('people.two_factor')}
            </Tag>
          )}
        </Group>
      </Table.Td>
      <Table.Td ta="right">
        {!left && (
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={onToggle}>
            {t(open ? 'ui.close' : 'people.manage')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function DutyList({ duties }: { duties: readonly Duty[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes['duties']}>
      {duties.map(({ id, role, office }) => (
        <li key={id}>
          {t(`role.${role}`)}
          {office && <span className={classes['second']}> · {office.name}</span>}
        </li>
      ))}
    </ul>
  )
}

function AddPerson({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [staffCode, setStaffCode] = useState('')
  const [name, setName] = useState('')
  const [draft, setDraft] = useState(noDuty)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const duty = dutyOf(draft)

  const add = async () => {
    if (!duty) return
    const body = { staffCode: staffCode.trim(), name: name.trim(), duties: [duty] }
    const added = await addPerson(body)
    setInvitation(added.invitation)
  }

  if (invitation)
    return (
      <div className={classes['add']}>
        <InvitationNote invitation={invitation} name={name} />
        <Button variant="default" w="fit-content" onClick={onDone}>
          {t('ui.done')}
        </Button>
      </div>
    )
  return (
    <AddForm
      send={t('people.add_confirm')}
      ready={Boolean(duty && name.trim() && staffCode.trim())}
      work={add}
      refreshes={['people']}
      onClose={onDone}
      staysOpen
    >
      <Group gap="xs" grow align="start">
        <TextInput
          label={t('people.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
          required
          withAsterisk={false}
          autoComplete="off"
        />
        <TextInput
          label={t('session.staff_code')}
          value={staffCode}
          onChange={(event) => setStaffCode(event.currentTarget.value)}
          required
          withAsterisk={false}
          autoComplete="off"
        />
      </Group>
      <DutyFields value={draft} onChange={setDraft} />
    </AddForm>
  )
}

/** The one-time link: shown once, for the administrator to hand over. */
export function InvitationNote({ invitation, name }: { invitation: Invitation; name: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Note tone="ok" title={t('people.invited', { name })} role="status">
        {t('people.invited_hint', { at: dateTime(invitation.expiresAt) })}
      </Note>
      <CopyField
        label={t('people.link')}
        value={new URL(invitation.url, window.location.origin).href}
      />
    </>
  )
}
