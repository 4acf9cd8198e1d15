import {
  IconBan,
  IconCamera,
  IconCar,
  IconEye,
  IconRadioactive,
  IconUserCheck,
  IconVideo,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpenMeasure, Result } from '../../api/measures.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'

const glyphs: Readonly<Record<OpenMeasure, Icon>> = {
  refuse: IconBan,
  open_check: IconEye,
  second_check: IconUserCheck,
  xray: IconRadioactive,
  video: IconVideo,
  photo: IconCamera,
  escort: IconCar,
}

/** A measure that is still asked for. */
export function MeasureTag({ measure, tone = 'warn' }: { measure: OpenMeasure; tone?: Tone }) {
  const { t } = useTranslation()
  return (
    <Tag tone={measure === 'refuse' ? 'stop' : tone} icon={glyphs[measure]}>
      {t(`measure.${measure}`)}
    </Tag>
  )
}

export const resultTones: Readonly<Record<Result, Tone>> = {
  clear: 'ok',
  suspicious: 'warn',
  found: 'stop',
}
