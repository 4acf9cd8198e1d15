import {
  IconBan,
  IconCircleCheck,
  IconEye,
  IconHandStop,
  IconListCheck,
  IconPoint,
  IconPrinter,
  IconScan,
  IconSearch,
  IconShieldCheck,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../api/types.ts'
import { isKey } from '../../i18n/index.ts'
import { dateTime } from '../../i18n/format.ts'
import type { Tone } from '../../ui/tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { Proof } from './proof.tsx'

const looks: readonly [RegExp, Icon, Tone][] = [
  [/refus/, IconBan, 'stop'],
  [/accept/, IconCircleCheck, 'ok'],
  [/search/, IconSearch, 'warn'],
  [/reveal|photo|export/, IconEye, 'warn'],
  [/inspect|measure/, IconListCheck, 'brand'],
  [/scan\.stop/, IconHandStop, 'stop'],
  [/scan/, IconScan, 'plain'],
  [/print|label/, IconPrinter, 'plain'],
  [/rated|identif/, IconShieldCheck, 'brand'],
]

/** Everything that happened to the parcel and to what is known of it, newest last. */
export function Story(props: { parcelId: string; timeline: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  return (
    <Timeline
      moments={props.timeline.map((entry) => {
        const [, icon, tone] = looks.find(([pattern]) => pattern.test(entry.type)) ?? []
        const key = eventKey(entry)
        return {
          key: entry.entry,
          icon: icon ?? IconPoint,
          tone: tone ?? 'plain',
          title: isKey(key) ? t(key) : entry.type,
          at: <When entry={entry} />,
          detail: <Detail data={entry.data} />,
          action: <Proof parcelId={props.parcelId} entry={entry.entry} />,
        }
      })}
    />
  )
}

function When({ entry: { at, actor, office } }: { entry: TimelineEntry }) {
  return [dateTime(at), actor.name, office?.name].filter(Boolean).join(' · ')
}

/** A label and a receipt are one kind of entry, told apart by what was printed. */
function eventKey({ type, data }: TimelineEntry): string {
  return type === 'label.printed' && data['kind'] === 'receipt'
    ? 'event.receipt.printed'
    : `event.${type}`
}

/** What an entry says beyond its kind, where there are words for it. */
function Detail({ data }: { data: TimelineEntry['data'] }) {
  const { t } = useTranslation()
  const words = (
    ['group', 'purpose', 'ground', 'lane', 'measure', 'result', 'event'] as const
  ).flatMap((name) => {
    const key = `${name === 'event' ? 'scan_event' : name}.${String(data[name])}`
    return typeof data[name] === 'string' && isKey(key) ? [t(key)] : []
  })
  const note = typeof data['note'] === 'string' && data['note'] !== '' ? `“${data['note']}”` : null
  const text = [...words, note].filter(Boolean).join(' · ')
  return text === '' ? null : <>{text}</>
}
