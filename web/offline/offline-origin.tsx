import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../i18n/format.ts'
import type { Here } from './screen-here.ts'
import classes from './offline.module.css'

/** Says that the device answered for itself, by which list, and when it last asked for it. */
export function OfflineOrigin({ here }: { here: Here }) {
  const { t } = useTranslation()
  const { version, askedAt } = here
  return (
    <div className={classes['origin']} data-testid="offline-origin">
      <IconCloudOff size={16} stroke={1.7} aria-hidden="true" />
      <span>{t('offline.answered', { version, at: dateTime(askedAt) })}</span>
    </div>
  )
}
