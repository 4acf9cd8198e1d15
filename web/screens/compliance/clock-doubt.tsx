import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmClock } from '../../api/compliance.ts'
import type { Retention } from '../../api/types.ts'
import { dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { Note } from '../../ui/note.tsx'
import classes from './compliance.module.css'

/** Nothing is erased while the machine's clock is in doubt; two persons who know the day end it. */
export function ClockDoubt({ doubt }: { doubt: NonNullable<Retention['clock']['doubt']> }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [today, setToday] = useState('')
  const waits = doubt.waitsForSecondPerson && doubt.mine
  return (
    <Note tone="stop" role="alert" title={t('clock.doubt')}>
      {t(doubt.kind === 'back' ? 'clock.back' : 'clock.ahead', {
        at: dateTime(doubt.beganAt),
        hours: Math.round(Math.abs(doubt.gapSeconds) / 360) / 10,
      })}
      {waits && <p>{t('second.waits')}</p>}
      {permissions.includes('retention.confirm_clock') && !waits && (
        <AddForm
          className={classes['today']}
          send={t('clock.confirm')}
          ready={today !== ''}
          work={() => confirmClock(today)}
          refreshes={['retention']}
        >
          <TextInput
            type="date"
            label={t('clock.today')}
            value={today}
            onChange={(event) => setToday(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
        </AddForm>
      )}
    </Note>
  )
}
