import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { IconCamera, IconFileCertificate, IconId, IconKeyboard } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sex } from '../../api/types.ts'
import { CameraScan } from '../../ui/camera-scan.tsx'
import { Note } from '../../ui/note.tsx'
import { ScanField } from '../../ui/scan-field.tsx'
import { useStore } from '../../ui/store.ts'
import { AddressField } from './address-field.tsx'
import { Column } from './column.tsx'
import { type Field, owed } from './complete.ts'
import { ContractPicker } from './contract-picker.tsx'
import { fill, fillParty, form } from './form.ts'
import { Assurance, IdentityCard, IdentityObjection } from './identity-card.tsx'
import { PhoneField } from './phone-field.tsx'
import { useFieldError } from './use-field-error.ts'

type Way = 'scan' | 'camera' | 'typed' | 'contract'

/** First column: who sends. The card fills it; what a card does not say is typed. */
export function SenderColumn(props: {
  scanField: RefObject<HTMLInputElement | null>
  scanProblem: string | null
  onScan: (text: string) => void
  onAgain: () => void
}) {
  const { t } = useTranslation()
  const done = useStore(form, (now) => !owed(now, null).some(isOwn))
  const identified = useStore(form, ({ identity }) => identity.method !== 'none')
  return (
    <Column number={1} title={t('counter.sender')} done={done} keys={['F2']}>
      <Who {...props} />
      {props.scanProblem && <Note tone="stop" title={props.scanProblem} role="alert" />}
      {identified && <IdentityObjection />}
      <PhoneField side="sender" />
      <AddressField side="sender" />
    </Column>
  )
}

function isOwn(field: Field): boolean {
  return field === 'identity' || field.startsWith('declared') || field.startsWith('sender')
}

function Who({ scanField, scanProblem, onScan, onAgain }: Parameters<typeof SenderColumn>[0]) {
  const { t } = useTranslation()
  const identity = useStore(form, (now) => now.identity)
  const error = useFieldError('identity')
  const [way, setWay] = useState<Way>('scan')

  const choose = (chosen: Way) => {
    setWay(chosen)
    if (chosen === 'typed')
      fill({ identity: { method: 'declared', number: '', birthDate: '', sex: null } })
  }
  const back = () => {
    setWay('scan')
    onAgain()
  }

  if (identity.method === 'declared') return <Declared onAgain={back} />
  if (identity.method !== 'none') return <IdentityCard onAgain={back} />
  return (
    <Stack gap="xs" id="identity">
      {way === 'camera' ? (
        <CameraScan
          onText={(text) => {
            setWay('scan')
            onScan(text)
          }}
          onClose={() => setWay('scan')}
        />
      ) : (
        <ScanField
          ref={scanField}
          icon={IconId}
          label={t('counter.scan')}
          hint={t('counter.scan_hint')}
          onText={onScan}
          autoFocus
        />
      )}
      {way === 'contract' && <ContractPicker onClose={() => setWay('scan')} />}
      {!scanProblem && error && <Note tone="stop" title={error} role="alert" />}
      <Group gap={6}>
        <WayButton icon={IconCamera} onClick={() => choose('camera')} label={t('counter.camera')} />
        <WayButton icon={IconKeyboard} onClick={() => choose('typed')} label={t('counter.typed')} />
        <WayButton
          icon={IconFileCertificate}
          onClick={() => choose('contract')}
          label={t('counter.contract')}
        />
      </Group>
    </Stack>
  )
}

function WayButton(props: { icon: typeof IconCamera; label: string; onClick: () => void }) {
  const { icon: Glyph, label, onClick } = props
  return (
    <Button
      variant="default"
      size="compact-md"
      fz="sm"
      fw={500}
      leftSection={<Glyph size={15} stroke={1.7} />}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}

function Declared({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation()
  const identity = useStore(form, (now) => now.identity)
  const name = useStore(form, (now) => now.sender.name)
  const nameError = useFieldError('declared-name')
  const numberError = useFieldError('declared-number')
  const birthError = useFieldError('declared-birth')
  if (identity.method !== 'declared') return null
  const change = (part: Partial<typeof identity>) => fill({ identity: { ...identity, ...part } })
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Assurance />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onAgain} tabIndex={-1}>
          {t('counter.scan_instead')}
        </Button>
      </Group>
      <TextInput
        id="declared-name"
        label={t('party.name')}
        value={name}
        error={nameError}
        autoFocus
        autoComplete="off"
        onChange={(event) => fillParty('sender', { name: event.currentTarget.value })}
      />
      <Group gap="xs" grow align="start">
        <TextInput
          id="declared-number"
          label={t('identity.number')}
          value={identity.number}
          error={numberError}
          inputMode="numeric"
          autoComplete="off"
          className="figures"
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <TextInput
          id="declared-birth"
          label={t('identity.birth_date')}
          placeholder={t('identity.birth_format')}
          value={identity.birthDate}
          error={birthError}
          inputMode="numeric"
          autoComplete="off"
          className="figures"
          onChange={(event) => change({ birthDate: event.currentTarget.value })}
        />
      </Group>
      <SegmentedControl
        aria-label={t('identity.sex')}
        value={identity.sex ?? ''}
        onChange={(sex) => change({ sex: sex as Sex })}
        data={[
          { value: 'female', label: t('sex.female') },
          { value: 'male', label: t('sex.male') },
        ]}
      />
    </Stack>
  )
}
