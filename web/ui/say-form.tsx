import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AddForm } from './add-form.tsx'

/** Something done with a reason in one's own words. */
export function SayForm(props: {
  label: string
  send: string
  ready?: boolean
  work: (words: string) => Promise<unknown>
  refreshes: readonly string[]
  onClose: () => void
  children?: ReactNode
}) {
  const { label, work, ready = true, children, ...form } = props
  const [words, setWords] = useState('')
  const said = words.trim()
  return (
    <AddForm {...form} ready={ready && said !== ''} work={() => work(said)}>
      {children}
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={1_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autoFocus
      />
    </AddForm>
  )
}
