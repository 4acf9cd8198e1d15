import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { province } from '#core/places/places.ts'
import topology from './provinces.topo.json'
import classes from './risk.module.css'
import { percent } from './risk-words.ts'
import { drawnOn } from './topology.ts'

const width = 560
const steps = 5

/** The 34 provinces, the darker the larger a share; the same stands in the list beside it, for who does not see it. */
export function ProvinceMap(props: {
  shares: ReadonlyMap<string, number>
  chosen: string | null
  onChoose: (code: string | null) => void
}) {
  const { t } = useTranslation()
  const { shares, chosen, onChoose } = props
  const map = useMemo(() => drawnOn(topology, width), [])
  const most = Math.max(0.01, ...shares.values())
  const stepOf = (code: string) => {
    const share = shares.get(code)
    return share === undefined ? 'none' : Math.min(steps, Math.ceil((share / most) * steps))
  }
  const isChosen = (code: string) => code === chosen
  // What is chosen is drawn last, so that its border is whole.
  const shapes = map.shapes.toSorted((a, b) => Number(isChosen(a.code)) - Number(isChosen(b.code)))
  const name = chosen && province(chosen)?.name
  return (
    <figure className={classes['map']}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={t('map.label')}>
        {shapes.map(({ code, path }) => (
          <path
            key={code}
            d={path}
            data-step={stepOf(code)}
            data-chosen={isChosen(code) || undefined}
            onClick={() => onChoose(isChosen(code) ? null : code)}
          >
            <title>
              {province(code)?.name} · {percent(shares.get(code) ?? 0)}
            </title>
          </path>
        ))}
        <text x={width * 0.66} y={map.height * 0.46}>
          {t('map.hoang_sa')}
        </text>
        <text x={width * 0.72} y={map.height * 0.93}>
          {t('map.truong_sa')}
        </text>
      </svg>
      <figcaption>
        {name ? (
          <strong>
            {name}: {percent(shares.get(chosen) ?? 0)}
          </strong>
        ) : (
          <span>{t('map.hint')}</span>
        )}
        <span className={classes['steps']} aria-hidden="true">
          0 %
          {Array.from({ length: steps }, (_, i) => (
            <i key={i} data-step={i + 1} />
          ))}
          {percent(most)}
        </span>
      </figcaption>
    </figure>
  )
}
