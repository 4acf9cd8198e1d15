import { Button, Group } from '@mantine/core'
import { IconFileExport, IconFingerprint, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportLine, type Exports, listExports } from '../../api/exports.ts'
import { useMe } from '../../session/me.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { AskExport } from './exports-ask.tsx'
import { TraceLeak } from './exports-trace.tsx'
import { daysOf, endOf, standingOf } from './exports-words.ts'
import classes from './security.module.css'

/** Tables that leave the house: what was asked, what waits, and where a found piece comes from. */
export function ExportsDesk() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<ExportLine, Exports>(['exports'], listExports, {
    everyMs: 30_000,
  })
  return (
    <>
      <Doings mayAsk={pages.data?.pages[0]?.mayAsk ?? []} />
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconFileExport} title={t('exports.none')}>
          {t('exports.none_hint')}
        </Empty>
      )}
      <ul className={classes['cases']}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}

function Doings({ mayAsk }: Pick<Exports, 'mayAsk'>) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [doing, setDoing] = useState<'ask' | 'trace' | null>(null)
  const close = () => setDoing(null)
  if (doing === 'ask') return <AskExport mayAsk={mayAsk} onClose={close} />
  if (doing === 'trace') return <TraceLeak onClose={close} />
  return (
    <Group gap="xs">
      {mayAsk.length > 0 && (
        <Button leftSection={<IconPlus size={17} stroke={1.8} />} onClick={() => setDoing('ask')}>
          {t('exports.ask')}
        </Button>
      )}
      {permissions.includes('export.trace') && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={17} stroke={1.8} />}
          onClick={() => setDoing('trace')}
        >
          {t('exports.trace')}
        </Button>
      )}
    </Group>
  )
}

function Line({ line }: { line: ExportLine }) {
  const { t } = useTranslation()
  const { text, tone } = standingOf(t, line)
  const where = line.office?.name ?? t('exports.all_offices')
  return (
    <li>
      <Link
        to="/an-ninh/xuat-du-lieu/$id"
        params={{ id: line.id }}
        className={classes['case']}
        data-tone={tone}
      >
        <IconFileExport size={24} stroke={1.5} className={classes['glyph']} aria-hidden="true" />
        <span className={classes['what']}>
          <strong>
            {t('exports.numbered', { number: line.number })} · {t(`purpose.${line.purpose}`)}
          </strong>
          <span className="figures">
            {[where, daysOf(line), t('exports.parcels', { count: line.parcels })].join(' · ')}
          </span>
          <span className={classes['fact']}>
            {line.groups.map((group) => t(`group.${group}`)).join(', ')}
          </span>
        </span>
        <span className={classes['when']}>
          <Tag tone={tone}>{text}</Tag>
          <span className={classes['second']}>
            {line.own ? t('exports.own') : (line.askedBy ?? '')}
          </span>
          <span className={`${classes['second'] ?? ''} figures`}>{endOf(t, line)}</span>
        </span>
      </Link>
    </li>
  )
}
