import {
  IconCamera,
  IconCar,
  IconDice5,
  IconEye,
  IconHandStop,
  IconRadioactive,
  IconUserCheck,
  IconVideo,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Measure, Rating } from '../../api/types.ts'
import { useStore } from '../../ui/store.ts'
import { Tag } from '../../ui/tag.tsx'
import classes from './rating-panel.module.css'
import { live } from './live.ts'

const glyphs: Readonly<Record<Measure, Icon>> = {
  refuse: IconHandStop,
  open_check: IconEye,
  xray: IconRadioactive,
  second_check: IconUserCheck,
  video: IconVideo,
  photo: IconCamera,
  escort: IconCar,
}

/** The rating so far, in words: why, and what it asks for. */
export function RatingPanel() {
  const { t } = useTranslation()
  const { preview, previewFailed } = useStore(live)
  const rating = preview?.rating
  return (
    <div
      aria-live="polite"
      className={classes['panel']}
      data-testid="rating"
      data-lane={rating?.lane}
    >
      {rating ? (
        <RatingWords rating={rating} />
      ) : (
        <span className={classes['waiting']}>
          {t(previewFailed ? 'rating.failed' : 'rating.waiting')}
        </span>
      )}
    </div>
  )
}

export function RatingWords({ rating }: { rating: Rating }) {
  const { t, i18n } = useTranslation()
  const measures = rating.measures.map((measure) => (
    <Tag
      key={measure}
      icon={glyphs[measure]}
      tone={rating.openMeasures.includes(measure) ? 'warn' : 'plain'}
      title={t(`measure.${measure}_hint`)}
    >
      {t(`measure.${measure}`)}
    </Tag>
  ))
  const speaks = rating.reasons.length + rating.factors.length > 0
  return (
    <>
      <div className={classes['lane']} data-lane={rating.lane}>
        {t(`lane.${rating.lane}`)}
      </div>
      {!speaks && <div>{t('rating.calm')}</div>}
      {rating.reasons.length > 0 && (
        <ul className={classes['reasons']}>
          {rating.reasons.map((reason) => (
            <li key={reason.rule}>{i18n.language === 'vi' ? reason.vi : reason.en}</li>
          ))}
        </ul>
      )}
      {rating.factors.length > 0 && <Learned rating={rating} />}
      {rating.drawn && (
        <div className={classes['drawn']}>
          <IconDice5 size={16} aria-hidden /> {t('rating.drawn')}
        </div>
      )}
      {measures.length > 0 && (
        <div className={classes['measures']}>
          <span className={classes['asks']}>{t('rating.asks')}</span>
          {measures}
        </div>
      )}
    </>
  )
}

/** What earlier finds say of parcels like this, in the words of the table of factors. */
function Learned({ rating }: { rating: Rating }) {
  const { t, i18n } = useTranslation()
  const words = rating.factors.map(
    ({ vi, en, share }) => `${i18n.language === 'vi' ? vi : en} ${Math.round(share * 100)} %`,
  )
  return (
    <div className={classes['learned']} title={rating.modelVersion ?? undefined}>
      {t('rating.learned')} {words.join(' · ')}
    </div>
  )
}
