import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeHold } from '../../api/compliance.ts'
import { type HoldGround, holdGrounds } from '../../api/types.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { isNamed, NameFields, namesOf, noNames } from './hold-names.tsx'

/** Keeps parcels, or the parcels of a person, beyond their period: on which writing, and why. */
export function PlaceHold({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [ground, setGround] = useState<HoldGround>('authority_request')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [endsOn, setEndsOn] = useState('')
  const [names, setNames] = useState(noNames)
  const ready = reference.trim() !== '' && reason.trim() !== '' && isNamed(names)

  const place = async () => {
    const { holdId } = await placeHold({
      ...{ ground, reference: reference.trim(), reason: reason.trim() },
      ...(endsOn ? { endsOn } : {}),
      ...namesOf(names),
    })
    await navigate({ to: '/tuan-thu/lenh-luu-giu/$id', params: { id: holdId } })
  }

  return (
    <AddForm
      send={t('holds.place_confirm')}
      ready={ready}
      work={place}
      refreshes={['holds']}
      onClose={onDone}
    >
      <Group gap="md" grow align="start">
        <Select
          label={t('holds.ground')}
          allowDeselect={false}
          data={holdGrounds.map((one) => ({ value: one, label: t(`hold_ground.${one}`) }))}
          value={ground}
          onChange={(value) => value && setGround(value)}
        />
        <TextInput
          label={t('holds.reference')}
          placeholder={t('holds.reference_example')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          maxLength={200}
        />
        <TextInput
          type="date"
          label={t('holds.ends_on')}
          value={endsOn}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
        />
      </Group>
      <Textarea
        label={t('holds.reason')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NameFields value={names} onChange={setNames} />
    </AddForm>
  )
}
