import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { decidePeriod } from '../../api/compliance.ts'
import type { PeriodChange } from '../../api/types.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useAction } from '../../ui/use-action.ts'

/** Changes of a period that wait for a second person, and those decided that are still to come. */
export function PeriodChanges({ changes }: { changes: readonly PeriodChange[] }) {
  const { t } = useTranslation()
  return changes
    .filter(({ state }) => state === 'open' || state === 'approved')
    .map((change) =>
      change.state === 'open' ? (
        <Open key={change.id} change={change} />
      ) : (
        <Note key={change.id} tone="brand" title={title(t, change)}>
          {t('retention.holds_from', { day: date(change.effectiveFrom ?? change.askedAt) })}
        </Note>
      ),
    )
}

function Open({ change }: { change: PeriodChange }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { act, busy, thrown } = useAction(['retention'])
  const mayDecide = permissions.includes('retention.set') && !change.mine
  return (
    <Note
      tone="warn"
      title={title(t, change)}
      aside={
        mayDecide && (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="compact-sm"
              loading={busy}
              onClick={() => void act(() => decidePeriod(change.id, true))}
            >
              {t('second.approve')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              onClick={() => void act(() => decidePeriod(change.id, false))}
            >
              {t('second.refuse')}
            </Button>
          </Group>
        )
      }
    >
      {change.mine ? t('second.waits') : t('second.asked_at', { at: dateTime(change.askedAt) })}
      <ProblemNote thrown={thrown} />
    </Note>
  )
}

function title(t: ReturnType<typeof useTranslation>['t'], change: PeriodChange): string {
  const months = t('retention.n_months', { count: change.months })
  return t('retention.change_to', { class: t(`key_class.${change.class}`), months })
}
