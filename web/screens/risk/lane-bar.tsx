import { useTranslation } from 'react-i18next'
import { type LaneCounts, lanes } from '../../api/risk.ts'
import { count } from '../../i18n/format.ts'
import classes from './risk.module.css'

/** How parcels fall into lanes: one bar, and what each part of it is. */
export function LaneBar({ counts, words = false }: { counts: LaneCounts; words?: boolean }) {
  const { t } = useTranslation()
  const all = lanes.reduce((sum, lane) => sum + counts[lane], 0)
  const text = lanes.map((lane) => `${t(`risk_lane.${lane}`)}: ${count(counts[lane])}`).join(', ')
  return (
    <div className={classes['lanes']}>
      <div className={classes['bar']} role="img" aria-label={text}>
        {all > 0 &&
          lanes.map(
            (lane) =>
              counts[lane] > 0 && (
                <span key={lane} data-lane={lane} style={{ flexGrow: counts[lane] }} />
              ),
          )}
      </div>
      {words && (
        <ul className={classes['legend']}>
          {lanes.map((lane) => (
            <li key={lane} data-lane={lane}>
              <strong className="figures">{count(counts[lane])}</strong> {t(`risk_lane.${lane}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
