import { Input, NumberInput, SegmentedControl, TextInput, Textarea } from '@mantine/core'
import { IconBox, IconFile, IconMail, IconPackage, IconPlane, IconTruck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemType, TransportMode } from '../../api/types.ts'
import { useStore } from '../../ui/store.ts'
import { AddressField } from './address-field.tsx'
import { Column } from './column.tsx'
import { type Field, obstacle, owed } from './complete.ts'
import classes from './counter.module.css'
import { fill, fillParty, form } from './form.ts'
import { live } from './live.ts'
import { PhoneField } from './phone-field.tsx'
import { ScreeningPanel } from './screening-panel.tsx'
import { useFieldError } from './use-field-error.ts'

const own = new Set<Field>([
  'recipient-name',
  'recipient-phone',
  'recipient-address',
  'description',
  'evidence',
  'weight',
  'value',
])

/** Second column: to whom, and what is in it. */
export function ParcelColumn() {
  const { t } = useTranslation()
  const screening = useStore(live, (said) => said.screening)
  const done = useStore(
    form,
    (now) => !obstacle(now, screening) && !owed(now, screening).some((field) => own.has(field)),
  )
  return (
    <Column number={2} title={t('counter.parcel')} done={done} keys={['F3', 'F4']}>
      <div className={classes['pair']}>
        <RecipientName />
        <PhoneField side="recipient" />
      </div>
      <AddressField side="recipient" />
      <hr className={classes['rule']} />
      <Kind />
      <Measures />
      <Contents />
    </Column>
  )
}

function RecipientName() {
  const { t } = useTranslation()
  const name = useStore(form, (now) => now.recipient.name)
  const error = useFieldError('recipient-name')
  return (
    <TextInput
      id="recipient-name"
      label={t('counter.recipient')}
      value={name}
      error={error}
      autoComplete="off"
      onChange={(event) => fillParty('recipient', { name: event.currentTarget.value })}
    />
  )
}

const itemTypes = { letter: IconMail, document: IconFile, packet: IconBox, parcel: IconPackage }
const modes = { road: IconTruck, air: IconPlane }

function Kind() {
  const { t } = useTranslation()
  const itemType = useStore(form, (now) => now.itemType)
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('counter.item_type')}
      value={itemType}
      onChange={(chosen) => fill({ itemType: chosen as ItemType })}
      data={Object.entries(itemTypes).map(([value, Glyph]) => ({
        value,
        label: (
          <Choice icon={<Glyph size={16} stroke={1.7} />}>{t(`item.${value as ItemType}`)}</Choice>
        ),
      }))}
    />
  )
}

function Mode() {
  const { t } = useTranslation()
  const transportMode = useStore(form, (now) => now.transportMode)
  return (
    <Input.Wrapper label={t('counter.mode')} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={t('counter.mode')}
        value={transportMode}
        onChange={(chosen) => fill({ transportMode: chosen as TransportMode })}
        data={Object.entries(modes).map(([value, Glyph]) => ({
          value,
          label: (
            <Choice icon={<Glyph size={16} stroke={1.7} />}>
              {t(`mode.${value as TransportMode}`)}
            </Choice>
          ),
        }))}
      />
    </Input.Wrapper>
  )
}

function Choice({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={classes['choice']}>
      {icon}
      {children}
    </span>
  )
}

function Measures() {
  const { t } = useTranslation()
  const letter = useStore(form, (now) => now.itemType === 'letter')
  const weight = useStore(form, (now) => now.weight)
  const value = useStore(form, (now) => now.value)
  const weightError = useFieldError('weight')
  const valueError = useFieldError('value')
  return (
    <div className={classes['measures']}>
      <NumberInput
        id="weight"
        label={t('counter.weight')}
        suffix=" g"
        {...plainNumber}
        value={weight}
        error={weightError}
        onChange={(grams) => fill({ weight: String(grams) })}
      />
      {!letter && (
        <NumberInput
          id="value"
          label={t('counter.value')}
          suffix=" ₫"
          {...plainNumber}
          value={value}
          error={valueError}
          onChange={(amount) => fill({ value: String(amount) })}
        />
      )}
      <Mode />
    </div>
  )
}

const plainNumber = {
  hideControls: true,
  allowNegative: false,
  decimalScale: 0,
  thousandSeparator: '.',
  decimalSeparator: ',',
  className: 'figures',
} as const

function Contents() {
  const { t } = useTranslation()
  const letter = useStore(form, (now) => now.itemType === 'letter')
  const description = useStore(form, (now) => now.description)
  const error = useFieldError('description')
  if (letter) return null
  return (
    <>
      <Textarea
        id="description"
        label={t('counter.contents')}
        placeholder={t('counter.contents_example')}
        value={description}
        error={error}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => fill({ description: event.currentTarget.value })}
      />
      <ScreeningPanel />
    </>
  )
}
