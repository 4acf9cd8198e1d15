import { useTranslation } from 'react-i18next'
import classes from './tracking.module.css'

/** Where one is on the way of three. */
export function Steps({ now }: { now: 1 | 2 }) {
  const { t } = useTranslation()
  const names = [t('tracking.step_item'), t('tracking.step_code'), t('tracking.step_history')]
  return (
    <ol className={classes['steps']}>
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index + 1 === now ? 'step' : undefined}
          data-done={index + 1 < now || undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  )
}
