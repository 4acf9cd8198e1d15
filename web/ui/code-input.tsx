import { type MantineSize, PinInput } from '@mantine/core'
import { useState } from 'react'

/** Six digits that are handed over once complete; empty and waiting again for the next try. */
export function CodeInput(props: {
  label: string
  onCode: (code: string) => void
  size?: MantineSize
}) {
  const { label, onCode, size = 'md' } = props
  const [tries, setTries] = useState(0)
  return (
    <PinInput
      key={tries}
      length={6}
      type="number"
      oneTimeCode
      autoFocus
      size={size}
      gap={size === 'sm' ? 4 : 'sm'}
      aria-label={label}
      onComplete={(code) => {
        setTries(tries + 1)
        onCode(code)
      }}
    />
  )
}
