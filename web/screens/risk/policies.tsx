import { Button } from '@mantine/core'
import { IconAdjustments, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPolicies, type PolicyLine } from '../../api/risk.ts'
import { dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import security from '../security/security.module.css'
import { PolicyForm } from './policy-form.tsx'
import { standingOf } from './risk-words.ts'

/** Who set what of the rating: what is in force, what waits, and a way to draft. */
export function Policies() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [drafting, setDrafting] = useState(false)
  const { lines, ...pages } = usePages<PolicyLine, Awaited<ReturnType<typeof listPolicies>>>(
    ['risk', 'policies'],
    listPolicies,
    { everyMs: 30_000 },
  )
  const first = pages.data?.pages[0]
  const isHouse = first && !lines.some(({ inForce }) => inForce)
  return (
    <>
      {drafting && first ? (
        <PolicyForm settings={first.inForce} onClose={() => setDrafting(false)} />
      ) : (
        permissions.includes('risk.draft') && (
          <Button
            leftSection={<IconPlus size={17} stroke={1.8} />}
            w="fit-content"
            disabled={!first}
            onClick={() => setDrafting(true)}
          >
            {t('policy.draft')}
          </Button>
        )
      )}
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {isHouse && <Note title={t('policy.house')}>{t('policy.house_hint')}</Note>}
      {first && lines.length === 0 && (
        <Empty icon={IconAdjustments} title={t('policy.none')}>
          {t('policy.none_hint')}
        </Empty>
      )}
      <ul className={security['cases']}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}

function Line({ line }: { line: PolicyLine }) {
  const { t } = useTranslation()
  const { text, tone } = standingOf(t, line)
  return (
    <li>
      <Link
        to="/rui-ro/chinh-sach/$id"
        params={{ id: line.id }}
        className={security['case']}
        data-tone={tone}
      >
        <IconAdjustments size={24} stroke={1.5} className={security['glyph']} aria-hidden="true" />
        <span className={security['what']}>
          <strong>{t('policy.numbered', { number: line.number })}</strong>
          <span>{line.own ? t('policy.own') : line.draftedBy}</span>
          <span className={`${security['fact'] ?? ''} figures`}>{dateTime(line.draftedAt)}</span>
        </span>
        <span className={security['when']}>
          <Tag tone={tone}>{text}</Tag>
          {line.state === 'draft' && (
            <span className={security['second']}>
              {t(line.measured ? 'policy.measured' : 'policy.not_measured')}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
