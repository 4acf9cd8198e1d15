import { Group, Table, Text, TextInput } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addContractSender, endContractSender, findContractSenders } from '../../api/acceptance.ts'
import type { ContractSender } from '../../api/types.ts'
import { date } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from '../../ui/desk.module.css'
import { AssuranceTag } from './assurance-tag.tsx'
import { ListDesk } from '../../ui/list-desk.tsx'

/** Senders identified once by contract; their parcels come in under that identification. */
export function Contracts() {
  const { t } = useTranslation()
  const contracts = useQuery({
    queryKey: ['contract-senders', ''],
    queryFn: () => findContractSenders(''),
  })
  return (
    <ListDesk
      query={contracts}
      add={{ label: t('contracts.add'), form: (done) => <AddContract onDone={done} /> }}
      empty={{
        icon: IconFileCertificate,
        title: t('contracts.none'),
        hint: t('contracts.none_hint'),
      }}
      heads={[
        t('contracts.sender'),
        t('contracts.assurance'),
        t('contracts.identified_on'),
        t('contracts.valid_to'),
      ]}
      line={(contract) => <ContractLine key={contract.id} contract={contract} />}
    />
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
  const body = { code: code.trim().toUpperCase(), name: name.trim(), validTo }

  return (
    <AddForm
      send={t('contracts.add_confirm')}
      ready={Boolean(body.code && body.name && validTo)}
      work={() => addContractSender(body)}
      refreshes={['contract-senders']}
      onClose={onDone}
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
    </AddForm>
  )
}
