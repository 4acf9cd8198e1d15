import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CorrectionLine,
  decideCorrection,
  listCorrections,
  openDraft,
} from '../../api/catalogue.ts'
import { dateTime } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import classes from './goods-desk.module.css'
import { AnswerOf } from './trial.tsx'

/** What clerks say of the answers at the counter; each is taken into a draft or dismissed. */
export function CorrectionsDesk() {
  const { t } = useTranslation()
  const [state, setState] = useState<'open' | 'decided'>('open')
  const { lines, ...pages } = usePages(['corrections', state], listCorrections({ state }))
  return (
    <>
      <Text size="sm" maw={720}>
        {t('corrections.how')}
      </Text>
      <SegmentedControl
        w="fit-content"
        aria-label={t('corrections.title')}
        value={state}
        onChange={setState}
        data={[
          { value: 'open', label: t('corrections.open') },
          { value: 'decided', label: t('corrections.decided') },
        ]}
      />
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconMessageCheck} title={t('corrections.none')}>
          {t('corrections.none_hint')}
        </Empty>
      )}
      <ul className={classes['changes']}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}

/** The corrections that were taken into an amendment. */
export function CorrectionsInto({ amendmentId }: { amendmentId: string }) {
  const { t } = useTranslation()
  const read = listCorrections({ state: 'decided', amendmentId })
  const { lines, ...pages } = usePages(['corrections', 'of', amendmentId], read)
  if (lines.length === 0) return null
  return (
    <section className={classes['section']}>
      <h3>{t('corrections.into')}</h3>
      <ul className={classes['changes']}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </section>
  )
}

function Line({ line }: { line: CorrectionLine }) {
  const { t } = useTranslation()
  const { text, note, state, reason } = line
  return (
    <li className={classes['change']}>
      <div>
        <span className={classes['said']}>{text ?? t('corrections.erased')}</span>
        <span className={classes['answers']}>
          <AnswerOf answer={line.shown} /> → <AnswerOf answer={line.right} />
        </span>
        {note && <span>{note}</span>}
        <span className={`${classes['second'] ?? ''} figures`}>
          {[line.saidBy, dateTime(line.saidAt), line.version].filter(Boolean).join(' · ')}
        </span>
        {reason && (
          <span className={classes['second']}>
            {[line.decidedBy, reason].filter(Boolean).join(': ')}
          </span>
        )}
        {state === 'open' && <Decide line={line} />}
      </div>
      {state !== 'open' && (
        <Tag tone={state === 'taken' ? 'ok' : 'plain'}>{t(`correction_state.${state}`)}</Tag>
      )}
    </li>
  )
}

const touched = ['corrections', 'goods-quality', 'amendments']

function Decide({ line }: { line: CorrectionLine }) {
  const { t } = useTranslation()
  const [verdict, setVerdict] = useState<'taken' | 'dismissed' | null>(null)
  if (!verdict)
    return (
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => setVerdict('taken')}>
          {t('corrections.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setVerdict('dismissed')}>
          {t('corrections.dismiss')}
        </Button>
      </Group>
    )
  const decide = async (reason: string) => {
    if (verdict === 'dismissed') return decideCorrection(line.id, { verdict, reason })
    const { id: amendmentId } = await openDraft()
    return decideCorrection(line.id, { verdict, amendmentId, reason })
  }
  return (
    <SayForm
      label={t('amendments.reason')}
      send={t(verdict === 'taken' ? 'corrections.take' : 'corrections.dismiss')}
      work={decide}
      refreshes={touched}
      onClose={() => setVerdict(null)}
    />
  )
}
