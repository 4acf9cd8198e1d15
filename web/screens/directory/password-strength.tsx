import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Length is what protects a password; the server refuses shorter ones. */
export const shortestPassword = 12

/** How far a new password is from easy to guess: its length, and how many different signs it has. */
export function PasswordStrength({ password }: { password: string }) {
  const { t } = useTranslation()
  if (password === '') return null
  const score = Math.min(password.length, new Set(password).size * 1.6)
  const step = score < shortestPassword ? 'weak' : score < 15 ? 'fair' : 'strong'
  const colour = { weak: 'var(--stop)', fair: 'var(--warn)', strong: 'var(--ok)' }[step]
  return (
    <div role="status">
      <Progress value={Math.min(100, (score / 18) * 100)} color={colour} size={4} aria-hidden />
      <Text size="xs" c={colour} mt={4}>
        {t(`password.${step}`)}
      </Text>
    </div>
  )
}
