import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './desk.module.css'
import { ProblemNote } from './problem-note.tsx'
import { useAction } from './use-action.ts'

/** A form where its button was: fields, what went wrong, what sends it, and a way out. */
export function AddForm(props: {
  children: ReactNode
  send: string
  ready: boolean
  work: () => Promise<unknown>
  /** Lists that the work changes. */
  refreshes: readonly string[]
  /** After the work, unless it shows its result, and on the way out, where there is one. */
  onClose?: () => void
  staysOpen?: boolean
  compact?: boolean
  className?: string | undefined
}) {
  const { t } = useTranslation()
  const { children, send, ready, work, refreshes, onClose, staysOpen = false } = props
  const { act, busy, thrown } = useAction(refreshes)
  const size = props.compact ? 'compact-sm' : 'sm'

  const submit = async () => {
    if ((await act(work)) && !staysOpen) onClose?.()
  }

  return (
    <form
      className={props.className ?? classes['add']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <ProblemNote thrown={thrown} />
      <Group gap="xs">
        <Button type="submit" size={size} loading={busy} disabled={!ready}>
          {send}
        </Button>
        {onClose && (
          <Button variant="subtle" color="gray" size={size} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        )}
      </Group>
    </form>
  )
}
