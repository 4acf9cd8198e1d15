import { useTranslation } from 'react-i18next'
import type { CatalogueDiff, WordDiff } from '../../api/catalogue.ts'
import { Tag } from '../../ui/tag.tsx'
import { tones, useNames } from '../public/goods-words.ts'
import classes from './goods-desk.module.css'

type Changed = CatalogueDiff['categories'][number]

/** What is not the same in two lists. */
export function DiffOfLists({ diff }: { diff: CatalogueDiff }) {
  const { t } = useTranslation()
  const { categories, harmless } = diff
  if (categories.length === 0 && harmless.addedCount + harmless.removedCount === 0)
    return <p className={classes['second']}>{t('catalogue.same')}</p>
  return (
    <ul className={classes['changes']}>
      {categories.map((category) => (
        <Category key={category.id} category={category} />
      ))}
      {harmless.addedCount + harmless.removedCount > 0 && (
        <li className={classes['change']}>
          <div>
            <strong>{t('change_kind.harmless')}</strong>
            <Words words={harmless} />
          </div>
        </li>
      )}
    </ul>
  )
}

function Category({ category }: { category: Changed }) {
  const { t } = useTranslation()
  const { nameOf, say } = useNames()
  const { class: its, basis, conditions, words } = category
  return (
    <li className={classes['change']}>
      <div>
        <strong>{nameOf(category)}</strong>
        {its.before !== its.after && (
          <div className={classes['answers']}>
            <Tag tone={tones[its.before]}>{t(`goods.${its.before}`)}</Tag>→
            <Tag tone={tones[its.after]}>{t(`goods.${its.after}`)}</Tag>
          </div>
        )}
        {conditions.added.map((condition) => (
          <div key={condition.vi}>+ {say(condition)}</div>
        ))}
        {conditions.removed.map((condition) => (
          <del key={condition.vi}>− {say(condition)}</del>
        ))}
        <Words words={words} />
        {basis.before !== basis.after && (
          <div className={classes['second']}>
            {t('screening.basis')}: {basis.after}
          </div>
        )}
      </div>
    </li>
  )
}

function Words({ words }: { words: WordDiff }) {
  const { t } = useTranslation()
  const more = words.addedCount + words.removedCount - words.added.length - words.removed.length
  if (words.addedCount + words.removedCount === 0) return null
  return (
    <div className={classes['words']}>
      {words.added.map((word) => (
        <span key={`+${word}`} className={classes['word']} data-tone="ok">
          {word}
        </span>
      ))}
      {words.removed.map((word) => (
        <span key={`-${word}`} className={classes['word']} data-tone="stop">
          {word}
        </span>
      ))}
      {more > 0 && (
        <span className={classes['second']}>{t('catalogue.more', { count: more })}</span>
      )}
    </div>
  )
}
