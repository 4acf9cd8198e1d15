import { Button } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type AmendmentLine, listAmendments, openDraft } from '../../api/catalogue.ts'
import { date } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { usePages } from '../../ui/use-pages.ts'
import cases from '../security/security.module.css'
import { standingOf, titleOf } from './words.ts'

/** What this operator adds to the national list: drafts, what waits for a second person, what is in force. */
export function AmendmentsDesk() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages(['amendments'], listAmendments)
  return (
    <>
      <p className={cases['fact']}>{t('amendments.how')}</p>
      <OpenDraft />
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconListDetails} title={t('amendments.none')}>
          {t('amendments.none_hint')}
        </Empty>
      )}
      <ul className={cases['cases']}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}

function OpenDraft() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { act, busy, thrown } = useAction(['amendments'])
  const open = async () => {
    const { id } = await openDraft()
    await navigate({ to: '/danh-muc/sua-doi/$id', params: { id } })
  }
  return (
    <>
      <Button
        w="fit-content"
        loading={busy}
        leftSection={<IconPlus size={17} stroke={1.8} />}
        onClick={() => void act(open)}
      >
        {t('amendments.open')}
      </Button>
      <ProblemNote thrown={thrown} />
    </>
  )
}

function Line({ line }: { line: AmendmentLine }) {
  const { t } = useTranslation()
  const { text, tone } = standingOf(t, line)
  const from = line.urgent
    ? t('amendments.at_once')
    : t('amendments.from', { day: date(line.from) })
  return (
    <li>
      <Link
        to="/danh-muc/sua-doi/$id"
        params={{ id: line.id }}
        className={cases['case']}
        data-tone={tone}
      >
        <IconListDetails size={24} stroke={1.5} className={cases['glyph']} aria-hidden="true" />
        <span className={cases['what']}>
          <strong>{titleOf(t, line)}</strong>
          <span className="figures">
            {[t('amendments.changes', { count: line.changes }), from].join(' · ')}
          </span>
        </span>
        <span className={cases['when']}>
          <Tag tone={tone}>{text}</Tag>
          <span className={cases['second']}>
            {line.own ? t('amendments.own') : (line.draftedBy ?? '')}
          </span>
        </span>
      </Link>
    </li>
  )
}
