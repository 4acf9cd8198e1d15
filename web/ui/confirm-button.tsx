import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A button for what cannot be undone: the second press, in the same place, does it. */
export function ConfirmButton(props: {
  children: ReactNode
  confirm: string
  busy?: boolean
  onConfirm: () => void
}) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => setAsking(true)}>
        {props.children}
      </Button>
    )
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        color="red"
        size="compact-sm"
        autoFocus
        loading={props.busy ?? false}
        onClick={props.onConfirm}
      >
        {props.confirm}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(false)}>
        {t('ui.cancel')}
      </Button>
    </Group>
  )
}
