import { IconCamera, IconEye, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../api/types.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { isKey } from '../../i18n/index.ts'
import { useMe } from '../../session/me.ts'
import { Tag } from '../../ui/tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import classes from './parcel.module.css'
import { Proof } from './proof.tsx'

const glyphs = {
  'parcel.revealed': IconEye,
  'photo.opened': IconCamera,
  'parcel.exported': IconFileExport,
} as const
type Access = TimelineEntry & { type: keyof typeof glyphs }

/** Who saw personal data of the parcel in clear, newest first: what its sender and recipient can see too. */
export function Seen(props: { parcelId: string; timeline: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  const seen = accessesIn(props.timeline)
  if (seen.length === 0) return <p className={classes['fine']}>{t('seen.nobody')}</p>
  return (
    <Timeline
      moments={seen.map((entry) => ({
        key: entry.entry,
        icon: glyphs[entry.type],
        tone: 'warn',
        title: <Duty entry={entry} />,
        at: [dateTime(entry.at), entry.actor.name, entry.office?.name].filter(Boolean).join(' · '),
        detail: <What entry={entry} />,
        action: <Proof parcelId={props.parcelId} entry={entry.entry} />,
      }))}
    />
  )
}

/** Newest first; a photo was opened for the reason of its reveal. */
function accessesIn(timeline: readonly TimelineEntry[]): Access[] {
  const reveals = new Map(
    timeline.flatMap(({ type, data }) =>
      type === 'parcel.revealed' ? [[data['reveal'], data] as const] : [],
    ),
  )
  return timeline
    .filter(isAccess)
    .map((entry) =>
      entry.type === 'photo.opened'
        ? { ...entry, data: { ...reveals.get(entry.data['reveal']), fields: 1 } }
        : entry,
    )
    .toReversed()
}

function isAccess(entry: TimelineEntry): entry is Access {
  return entry.type in glyphs
}

/** Who reads a parcel's page and who opened its data are of one organisation. */
function Duty({ entry: { data } }: { entry: Access }) {
  const { t } = useTranslation()
  const { organisation } = useMe()
  const key = `role.${String(data['role'])}`
  return [isKey(key) ? t(key) : t('tracking.someone'), organisation.name].join(' · ')
}

function What({ entry: { type, data } }: { entry: Access }) {
  const { t } = useTranslation()
  const groups = Array.isArray(data['groups']) ? data['groups'] : [String(data['group'])]
  const keys = [`purpose.${String(data['purpose'])}`, ...groups.map((group) => `group.${group}`)]
  const fields = Number(data['fields'])
  const words = [
    type === 'photo.opened' ? t('event.photo.opened') : null,
    ...keys.map((key) => (isKey(key) ? t(key) : null)),
    fields > 0 ? t(counted(groups), { count: fields }) : null,
    typeof data['note'] === 'string' && data['note'] !== '' ? `“${data['note']}”` : null,
  ]
  const embargo = data['embargoUntil']
  return (
    <>
      {words.filter(Boolean).join(' · ')}
      {typeof embargo === 'string' && new Date(embargo) > new Date() && (
        <div>
          <Tag tone="stop">{t('seen.embargo', { day: date(embargo) })}</Tag>
        </div>
      )}
    </>
  )
}

function counted(groups: readonly string[]) {
  return groups[0] === 'photos' ? 'tracking.photos' : 'tracking.fields'
}
