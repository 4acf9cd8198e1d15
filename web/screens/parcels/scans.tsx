import { useTranslation } from 'react-i18next'
import { listScans, type ScanLine } from '../../api/scans.ts'
import { dateTime } from '../../i18n/format.ts'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { VerdictTag } from '../sorting/answer.tsx'
import { MeasureTag } from '../sorting/measure-words.tsx'
import classes from './measures.module.css'

/** Where a parcel was scanned and what the gate said, newest first. */
export function Scans({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<ScanLine>(['scans-of', parcelId], (after) =>
    listScans(parcelId, after),
  )
  return (
    <>
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && <span>{t('scans.none')}</span>}
      <ul className={classes['story']}>
        {lines.map((scan) => (
          <li key={scan.id}>
            <div className={classes['what']}>
              <strong>{t(`scan_event.${scan.event}`)}</strong>
              <VerdictTag verdict={scan.verdict} />
              {scan.emsevt && <span className={classes['fact']}>{scan.emsevt}</span>}
            </div>
            <span className={classes['fact']}>
              {[dateTime(scan.at), scan.office?.name, scan.by].filter(Boolean).join(' · ')}
            </span>
            {scan.stops.map((ground) => (
              <span key={ground}>{t(`stop_ground.${ground}`)}</span>
            ))}
            {scan.openMeasures.length > 0 && (
              <div className={classes['open']}>
                {scan.openMeasures.map((measure) => (
                  <MeasureTag key={measure} measure={measure} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}
