import { Button, Loader, Stack, TextInput } from '@mantine/core'
import { IconMapPin, IconMapPinQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../ui/store.ts'
import classes from './address-field.module.css'
import { CommunePicker } from './commune-picker.tsx'
import { type Address, type Side, form } from './form.ts'
import { chooseCommune, writeAddress } from './live.ts'
import { focusField } from './use-counter-keys.ts'
import { useFieldError } from './use-field-error.ts'

/** One line of address, of before or after July 2025; its commune and province are found while it is typed. */
export function AddressField({ side }: { side: Side }) {
  const { t } = useTranslation()
  const address = useStore(form, (now) => now[side].address)
  const error = useFieldError(`${side}-address`)
  const [picking, setPicking] = useState(false)
  const lost = address.state === 'unresolved'

  return (
    <div>
      <TextInput
        id={`${side}-address`}
        label={t('party.address')}
        placeholder={t('address.example')}
        value={address.text}
        error={error}
        autoComplete="off"
        onChange={(event) => writeAddress(side, event.currentTarget.value)}
        rightSection={address.state === 'resolving' && <Loader size={14} />}
      />
      <div aria-live="polite">
        <Found address={address} onChange={() => setPicking(!picking)} />
        {address.state === 'ambiguous' && <Candidates side={side} address={address} />}
        {lost && (
          <p className={classes['lost']}>
            <IconMapPinQuestion size={16} aria-hidden="true" /> {t('address.unresolved')}
          </p>
        )}
      </div>
      {(picking || lost) && (
        <CommunePicker
          place={address.place}
          onPick={(place) => {
            chooseCommune(side, place)
            setPicking(false)
          }}
        />
      )}
    </div>
  )
}

function Found({ address, onChange }: { address: Address; onChange: () => void }) {
  const { t } = useTranslation()
  const { place, rest, state } = address
  if (!place) return null
  return (
    <div className={classes['found']}>
      <IconMapPin size={16} stroke={2} aria-hidden="true" />
      <span>
        <strong>
          {place.name}, {place.provinceName}
        </strong>
        <span className={classes['rest']}>
          {rest === '' ? ` · ${t('address.rest_missing')}` : state === 'resolved' && ` · ${rest}`}
        </span>
      </span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        ml="auto"
        tabIndex={-1}
        onClick={onChange}
      >
        {t('address.change')}
      </Button>
    </div>
  )
}

function Candidates({ side, address }: { side: Side; address: Address }) {
  const { t } = useTranslation()
  return (
    <Stack gap={4} mt={6}>
      <p className={classes['lost']}>
        <IconMapPinQuestion size={16} aria-hidden="true" /> {t('address.which')}
      </p>
      {address.candidates.map((place) => (
        <button
          key={place.code}
          type="button"
          data-step
          className={classes['candidate']}
          onClick={() => {
            chooseCommune(side, place)
            focusField(side === 'sender' ? 'recipient-name' : 'weight')
          }}
        >
          {place.name}, {place.provinceName}
        </button>
      ))}
    </Stack>
  )
}
