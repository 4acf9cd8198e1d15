import { Select, VisuallyHidden } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me, OfficeName } from '../../api/types.ts'
import { isKey } from '../../i18n/index.ts'
import { vietnameseDay } from '../../i18n/format.ts'
import { keepOperatorLists } from '../../offline/screen-here.ts'
import { useMe } from '../../session/me.ts'
import { Empty } from '../../ui/empty.tsx'
import { useStore } from '../../ui/store.ts'
import { useWedge } from '../../ui/use-wedge.ts'
import { AcceptedPanel } from './accepted-panel.tsx'
import { ActionBar } from './action-bar.tsx'
import { CheckColumn } from './check-column.tsx'
import classes from './counter.module.css'
import { fill, fillParty, form, isBegun } from './form.ts'
import { live, watchForm, writeAddress } from './live.ts'
import { ParcelColumn } from './parcel-column.tsx'
import { RefusalPanel } from './refusal-panel.tsx'
import { RefusedPanel } from './refused-panel.tsx'
import { readScan, type Scan } from './scan.ts'
import { SenderColumn } from './sender-column.tsx'
import { accept, desk, next, stopWaiting } from './submit.ts'
import { focusField, goOnWithEnter, useCounterKeys } from './use-counter-keys.ts'

/** The counter: one page, filled from left to right, by scanner and keyboard. */
export function Counter() {
  const { t } = useTranslation()
  const me = useMe()
  const offices = officesOf(me)
  const [chosen, setChosen] = useState(offices[0]?.id)
  const office = offices.find(({ id }) => id === chosen)
  const operator = me.organisation.code
  useEffect(() => keepOperatorLists(operator), [operator])

  if (!office)
    return (
      <Empty icon={IconBuildingStore} title={t('counter.no_office')}>
        {t('counter.no_office_hint')}
      </Empty>
    )
  return (
    <div className={classes['page']}>
      <VisuallyHidden component="h1">{t('nav.counter')}</VisuallyHidden>
      {offices.length > 1 && (
        <div className={classes['where']}>
          <Select
            aria-label={t('counter.office')}
            size="xs"
            w={320}
            allowDeselect={false}
            value={office.id}
            onChange={(id) => setChosen(id ?? office.id)}
            data={offices.map(({ id, code, name }) => ({ value: id, label: `${name} · ${code}` }))}
          />
        </div>
      )}
      <CounterDesk key={office.id} office={office} />
    </div>
  )
}

/** The offices at whose counter this person works. */
function officesOf(me: Me): OfficeName[] {
  const offices = me.duties.flatMap(({ role, office }) =>
    role === 'counter-clerk' && office ? [office] : [],
  )
  return [...new Map(offices.map((office) => [office.id, office])).values()]
}

function CounterDesk({ office }: { office: OfficeName }) {
  const officeId = office.id
  const phase = useStore(desk, (at) => at.phase)
  const scanField = useRef<HTMLInputElement>(null)
  const { problem: scanProblem, onScan, onWedge, onUnreadable } = useScans()

  useEffect(() => watchForm(officeId), [officeId])
  useUnloadWarning()
  useWedge({ scan: onWedge, unreadable: onUnreadable })

  const onAccept = () => {
    void accept(officeId).then((field) => field && focusField(field))
  }
  const onNext = () => {
    next()
    requestAnimationFrame(() => scanField.current?.focus())
  }
  const onRefuse = () => desk.set((at) => ({ ...at, phase: { name: 'refusing' }, problem: null }))
  const onCancel = () => desk.set((at) => ({ ...at, phase: { name: 'filling' }, problem: null }))
  const over = phase.name === 'accepted' || phase.name === 'refused'

  useCounterKeys({
    accept: over ? onNext : onAccept,
    refuse: over ? () => undefined : onRefuse,
    cancel: phase.name === 'refusing' ? onCancel : stopWaiting,
    scan: () => {
      if (scanField.current) scanField.current.focus()
      else focusField('sender-phone')
    },
  })

  if (phase.name === 'accepted')
    return (
      <AcceptedPanel accepted={phase.accepted} office={office} onScan={onScan} onNext={onNext} />
    )
  if (phase.name === 'refused') return <RefusedPanel refused={phase.refused} onNext={onNext} />
  return (
    <>
      <div className={classes['columns']} onKeyDown={goOnWithEnter}>
        <SenderColumn
          scanField={scanField}
          scanProblem={scanProblem}
          onScan={onScan}
          onAgain={() => {
            fill({ identity: { method: 'none' }, facePresent: false })
            fillParty('sender', { name: '' })
            requestAnimationFrame(() => scanField.current?.focus())
          }}
        />
        <ParcelColumn />
        <CheckColumn officeId={officeId} />
      </div>
      {phase.name === 'refusing' ? (
        <RefusalPanel officeId={officeId} onCancel={onCancel} />
      ) : (
        <ActionBar office={office} onAccept={onAccept} onRefuse={onRefuse} />
      )}
    </>
  )
}

/** What to do with a scan, and what to say when it is not a card that can be believed. */
function useScans() {
  const { t } = useTranslation()
  const identity = useStore(form, (now) => now.identity)
  // What was said of a scan is over once the sender is known in another way.
  const [said, setSaid] = useState({ problem: null as string | null, identity })

  const say = (problem: string | null) => setSaid({ problem, identity: form.get().identity })
  const problemOf = (scan: Scan): string | null => {
    if (scan.kind === 'person') return null
    if (scan.kind === 'label') return t('counter.label_scanned')
    const key = scan.kind === 'rejected' ? `identity.reason.${scan.code}` : ''
    return isKey(key) ? t(key) : t('counter.scan_unknown')
  }
  const onScan = (text: string) => {
    const scan = readScan(text, vietnameseDay(new Date()))
    const finished = ['accepted', 'refused'].includes(desk.get().phase.name)
    if (scan.kind === 'person' && finished) next()
    say(problemOf(scan))
    if (scan.kind === 'person') fillSender(scan)
  }
  // A bar code that is no document may still be meant for the field it was scanned into.
  const onWedge = (text: string): boolean => {
    const known = readScan(text, vietnameseDay(new Date())).kind !== 'unknown'
    if (known) onScan(text)
    return known
  }
  return {
    problem: said.identity === identity ? said.problem : null,
    onScan,
    onWedge,
    onUnreadable: () => say(t('counter.scan_unreadable')),
  }
}

function fillSender(scan: Scan & { kind: 'person' }): void {
  const { method, text, read } = scan
  live.set((said) => ({ ...said, preview: said.preview && { ...said.preview, identity: null } }))
  fill({ identity: { method, text, read }, facePresent: false })
  fillParty('sender', { name: read.name })
  if (read.address) writeAddress('sender', read.address)
  focusField('face')
}

/** A form that is begun lives in memory only, so a reload asks first. */
function useUnloadWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { name } = desk.get().phase
      if (['filling', 'waiting'].includes(name) && isBegun(form.get())) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
