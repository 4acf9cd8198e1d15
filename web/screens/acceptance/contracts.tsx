import { Button, Group, Table, Text, TextInput } from '@mantine/core'
import { IconFileCertificate, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addContractSender, endContractSender, findContractSenders } from '../../api/acceptance.ts'
import type { ContractSender } from '../../api/types.ts'
import { date } from '../../i18n/format.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from '../directory/administration.module.css'
import { AssuranceTag } from './assurance-tag.tsx'

/** Senders identified once by contract; their parcels come in under that identification. */
export function Contracts() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const contracts = useQuery({
    queryKey: ['contract-senders', ''],
    queryFn: () => findContractSenders(''),
  })
  const lines = contracts.data?.items ?? []
  return (
    <>
      {adding ? (
        <AddContract onDone={() => setAdding(false)} />
      ) : (
        <Button
          leftSection={<IconPlus size={17} stroke={1.8} />}
          w="fit-content"
          onClick={() => setAdding(true)}
        >
          {t('contracts.add')}
        </Button>
      )}
      {contracts.isPending && <Waiting />}
      <ProblemNote thrown={contracts.error} />
      {contracts.data && lines.length === 0 && (
        <Empty icon={IconFileCertificate} title={t('contracts.none')}>
          {t('contracts.none_hint')}
        </Empty>
      )}
      {lines.length > 0 && (
        <div className={classes['sheet']}>
          <Table className={classes['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('contracts.sender')}</Table.Th>
                <Table.Th>{t('contracts.assurance')}</Table.Th>
                <Table.Th>{t('contracts.identified_on')}</Table.Th>
                <Table.Th>{t('contracts.valid_to')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((contract) => (
                <ContractLine key={contract.id} contract={contract} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  )
}

function ContractLine({ contract }: { contract: ContractSender }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction(['contract-senders'])
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes['main']}>{contract.name}</span>
        <span className={`${classes['second'] ?? ''} code`}>{contract.code}</span>
      </Table.Td>
      <Table.Td>
        <AssuranceTag level={contract.assurance} method="contract" />
      </Table.Td>
      <Table.Td>{date(contract.identifiedOn)}</Table.Td>
      <Table.Td>{date(contract.validTo)}</Table.Td>
      <Table.Td ta="right">
        <ConfirmButton
          confirm={t('contracts.end_confirm')}
          busy={busy}
          onConfirm={() => void act(() => endContractSender(contract.id))}
        >
          {t('contracts.end')}
        </ConfirmButton>
        <ProblemNote thrown={thrown} />
      </Table.Td>
    </Table.Tr>
  )
}

function AddContract({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [validTo, setValidTo] = useState('')
  const { act, busy, thrown } = useAction(['contract-senders'])

  const submit = async () => {
    const body = { code: code.trim().toUpperCase(), name: name.trim(), validTo }
    if (await act(() => addContractSender(body))) onDone()
  }

  return (
    <form
      className={classes['add']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Group gap="xs" grow align="start">
        <TextInput
          label={t('contracts.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
          required
          withAsterisk={false}
        />
        <TextInput
          label={t('contracts.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <TextInput
          type="date"
          label={t('contracts.valid_to')}
          value={validTo}
          onChange={(event) => setValidTo(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('contracts.how')}
      </Text>
      <ProblemNote thrown={thrown} />
      <Group gap="xs">
        <Button type="submit" loading={busy} disabled={!code.trim() || !name.trim() || !validTo}>
          {t('contracts.add_confirm')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}
