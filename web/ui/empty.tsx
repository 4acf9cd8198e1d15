import { Stack, Text, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Nothing here yet, and what to do next. */
export function Empty(props: {
  icon: Icon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  const { icon: Glyph, title, children, action } = props
  return (
    <Stack align="center" gap="xs" py={56} px="md" ta="center">
      <Glyph size={36} stroke={1.3} color="var(--ink-3)" aria-hidden="true" />
      <Title order={3}>{title}</Title>
      {children && (
        <Text size="sm" c="dimmed" maw={420}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
