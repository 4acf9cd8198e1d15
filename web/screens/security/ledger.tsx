import {
  IconBook2,
  IconCircleCheck,
  IconPlugConnectedX,
  IconWritingSignOff,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type LedgerStatus,
  type LogHead,
  readLedgerStatus,
  type Witness,
  type WitnessedLog,
} from '../../api/security.ts'
import { count, dateTime } from '../../i18n/format.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './security.module.css'

/** The log nobody can rewrite: how long it is, who has cosigned it, and which logs are witnessed here. */
export function LedgerDesk() {
  const { t } = useTranslation()
  const status = useQuery({
    queryKey: ['ledger'],
    queryFn: readLedgerStatus,
    refetchInterval: 10_000,
  })
  if (status.isPending) return <Waiting />
  if (status.error) return <ProblemNote thrown={status.error} />
  const { log, witnessing } = status.data
  return (
    <>
      {log ? (
        <OwnLog log={log} />
      ) : (
        <Empty icon={IconBook2} title={t('ledger.none')}>
          {t('ledger.none_hint')}
        </Empty>
      )}
      {witnessing && <Witnessing witnessing={witnessing} />}
    </>
  )
}

function OwnLog({ log }: { log: NonNullable<LedgerStatus['log']> }) {
  const { t } = useTranslation()
  const behind = (log.signed?.size ?? 0) - (log.published?.size ?? 0)
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{t('ledger.own')}</h2>
      <p className={`${classes['origin'] ?? ''} code`}>{log.origin}</p>
      <div className={classes['heads']}>
        <Head label={t('ledger.signed')} head={log.signed} />
        <Head label={t('ledger.published')} head={log.published} />
        {log.quorum !== null && behind > 0 && (
          <Tag tone="warn">{t('ledger.behind', { count: behind })}</Tag>
        )}
      </div>
      {log.witnesses.length > 0 ? (
        <ul className={classes['seals']} aria-label={t('ledger.witnesses')}>
          {log.witnesses.map((witness) => (
            <Seal key={witness.name} witness={witness} />
          ))}
        </ul>
      ) : (
        <Note tone="warn" title={t('ledger.alone')}>
          {t('ledger.alone_hint')}
        </Note>
      )}
      <p className={classes['files']}>
        <File href="/ledger/checkpoint">{t('ledger.checkpoint')}</File>
        <File href="/ledger/policy">{t('ledger.policy')}</File>
        <span>{t('ledger.verify')}</span>
      </p>
    </section>
  )
}

function Head({ label, head }: { label: string; head: LogHead | null }) {
  const { t } = useTranslation()
  return (
    <div className={classes['head']}>
      <span className={desk['second']}>{label}</span>
      <strong className="figures">{head ? count(head.size) : '—'}</strong>
      <span className={`${desk['second'] ?? ''} figures`}>
        {head ? dateTime(head.at) : t('ledger.not_yet')}
      </span>
    </div>
  )
}

/** What a witness has put its name to, or why it has not. */
function Seal({ witness }: { witness: Witness }) {
  const { t } = useTranslation()
  const { name, cosigned, failing } = witness
  const refuses = failing !== null && refusals.has(failing.error)
  const tone = failing ? (refuses ? 'stop' : 'warn') : cosigned ? 'ok' : 'plain'
  const Glyph = failing ? (refuses ? IconWritingSignOff : IconPlugConnectedX) : IconCircleCheck
  return (
    <li className={classes['seal']} data-tone={tone}>
      <Glyph size={22} stroke={1.5} aria-hidden="true" />
      <span>
        <strong>{name}</strong>
        {failing ? (
          <span className={classes['why']}>
            {t(`witness_error.${failing.error}`)} · {dateTime(failing.since)}
          </span>
        ) : (
          <span className={desk['second']}>
            {cosigned
              ? t('ledger.cosigned', { size: count(cosigned.size), at: dateTime(cosigned.at) })
              : t('ledger.not_yet')}
          </span>
        )}
      </span>
    </li>
  )
}

/** Answers of a witness that does not believe the log. */
const refusals: ReadonlySet<string> = new Set(['key_refused', 'ahead', 'fork', 'proof_refused'])

function Witnessing({ witnessing }: { witnessing: NonNullable<LedgerStatus['witnessing']> }) {
  const { t } = useTranslation()
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{t('ledger.witnessing')}</h2>
      <ul className={classes['seals']}>
        {witnessing.logs.map((log) => (
          <Witnessed key={log.origin} log={log} />
        ))}
      </ul>
      <CopyField label={t('ledger.key')} value={witnessing.key} />
    </section>
  )
}

function Witnessed({ log }: { log: WitnessedLog }) {
  const { t } = useTranslation()
  const { origin, address, cosigned, refused } = log
  return (
    <li className={classes['seal']} data-tone={refused ? 'stop' : cosigned ? 'ok' : 'plain'}>
      <IconBook2 size={22} stroke={1.5} aria-hidden="true" />
      <span>
        <strong className="code">{origin}</strong>
        <span className={desk['second']}>
          {cosigned ? (
            <File href={`/witness/${address}/checkpoint`}>
              {t('ledger.cosigned', { size: count(cosigned.size), at: dateTime(cosigned.at) })}
            </File>
          ) : (
            t('ledger.not_yet')
          )}
        </span>
        {refused && (
          <span className={classes['why']}>
            {t('ledger.refused', { count: refused.times, at: dateTime(refused.last) })}
          </span>
        )}
      </span>
    </li>
  )
}

function File({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
