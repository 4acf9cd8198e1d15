import { useTranslation } from 'react-i18next'
import type { Box } from '../../api/xray.ts'
import { Picture } from '../../ui/picture.tsx'
import { slopeOf, type View } from './view.ts'
import classes from './xray.module.css'

/** An X-ray image as large as the place allows, with the window, zoom and marks of a view. */
export function Viewer(props: {
  bytes: Blob
  width: number
  height: number
  boxes: readonly Box[]
  view: View
}) {
  const { t } = useTranslation()
  const { bytes, width, height, boxes, view } = props
  const { slope, intercept } = slopeOf(view)
  const { zoom, x, y } = view
  return (
    <div className={classes['film']}>
      <svg width="0" height="0" aria-hidden="true">
        <filter id="xray-window" colorInterpolationFilters="sRGB">
          <feComponentTransfer>
            <feFuncR type="linear" slope={slope} intercept={intercept} />
            <feFuncG type="linear" slope={slope} intercept={intercept} />
            <feFuncB type="linear" slope={slope} intercept={intercept} />
          </feComponentTransfer>
        </filter>
      </svg>
      <div
        className={classes['sheet']}
        style={{
          aspectRatio: `${width} / ${height}`,
          transform: `translate(${x * 100}%, ${y * 100}%) scale(${zoom})`,
        }}
      >
        <Picture
          {...{ bytes, width, height }}
          alt={t('xray.image')}
          className={classes['image']}
          style={{ filter: 'url(#xray-window)' }}
        />
        {view.boxes &&
          boxes.map((box) => (
            <span
              key={`${box.x}/${box.y}/${box.width}/${box.height}`}
              className={classes['box']}
              style={{
                left: `${box.x * 100}%`,
                top: `${box.y * 100}%`,
                width: `${box.width * 100}%`,
                height: `${box.height * 100}%`,
              }}
            >
              {box.label && <span className={classes['label']}>{box.label}</span>}
            </span>
          ))}
      </div>
    </div>
  )
}
