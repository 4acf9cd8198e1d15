import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../api/catalogue.ts'
import { useNames } from '../public/goods-words.ts'
import classes from './goods-desk.module.css'
import { useCategories } from './words.ts'

/** One change: what it does to which category, on which basis and why. */
export function ChangeOf({ change, action }: { change: Change; action?: ReactNode }) {
  const { t } = useTranslation()
  const { say } = useNames()
  const { nameOfId } = useCategories()
  const category = 'category' in change ? nameOfId(change.category) : null
  const { basis, reason } = change
  return (
    <li className={classes['change']}>
      <div>
        <strong>{[t(`change_kind.${change.kind}`), category].filter(Boolean).join(': ')}</strong>
        {'words' in change && (
          <div className={classes['words']}>
            {change.words.map((word) => (
              <span key={word} className={classes['word']}>
                {word}
              </span>
            ))}
          </div>
        )}
        {change.kind === 'condition' && (
          <div>
            {t(`public_goods.${change.condition.kind}`)}: {say(change.condition)}
          </div>
        )}
        <div className={classes['second']}>
          {t('screening.basis')}: {'house' in basis ? basis.house : basis.law}
        </div>
        {reason && <div>{reason}</div>}
      </div>
      {action}
    </li>
  )
}
