import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconScan, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Search as Asked, readLabel, searchParcels } from '../../api/parcels.ts'
import { Problem } from '../../api/problem.ts'
import { type ParcelLine, type Purpose, type SearchBy, purposes } from '../../api/types.ts'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWedge } from '../../ui/use-wedge.ts'
import { withNote } from './reveal.tsx'
import { isLabelCode } from '../acceptance/scan.ts'
import classes from './list.module.css'

export interface Found {
  asked: Asked
  lines: ParcelLine[]
  next: string | null
}

const ways: SearchBy[] = ['item', 'phone', 'number', 'name']

/** Exact search: a whole value, for a stated purpose, on record. A scanned label needs neither. */
export function Search(props: { found: Found | null; onFound: (found: Found | null) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [value, setValue] = useState('')
  const [by, setBy] = useState<SearchBy>('item')
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setThrown(null)
    try {
      await work()
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  const openLabel = (code: string) =>
    attempt(async () => {
      const read = await readLabel(code)
      if (!read.ok) throw new Problem({ status: 422, code: `labels.${read.code}` })
      await navigate({ to: '/buu-gui/$id', params: { id: read.parcelId } })
    })
  const onType = (text: string) => {
    setValue(text)
    const guess = guessWay(text)
    if (guess) setBy(guess)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const text = value.trim()
    if (isLabelCode(text.toUpperCase().replace(/\s/g, ''))) {
      void openLabel(text.toUpperCase().replace(/\s/g, ''))
      return
    }
    if (text === '') return
    setTried(true)
    if (!purpose) return
    void attempt(async () => {
      const asked = { by, value: text, purpose, ...(note.trim() && { note: note.trim() }) }
      const { items, next } = await searchParcels(asked)
      props.onFound({ asked, lines: items, next })
    })
  }
  const clear = () => {
    setValue('')
    setThrown(null)
    props.onFound(null)
  }

  useWedge({
    scan: (text) => {
      const known = isLabelCode(text.trim())
      if (known) void openLabel(text.trim())
      return known
    },
    unreadable: () => setThrown(new Problem({ status: 422, code: 'labels.unreadable' })),
  })

  return (
    <form className={classes['search']} onSubmit={submit} role="search">
      <Group gap="xs" align="end" className={classes['searchRow']}>
        <TextInput
          className={classes['value']}
          label={t('search.label')}
          placeholder={t(`search.example_${by}`)}
          leftSection={<IconScan size={17} stroke={1.7} />}
          value={value}
          onChange={(event) => onType(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
        />
        <SegmentedControl
          aria-label={t('search.by')}
          value={by}
          onChange={(chosen) => setBy(chosen)}
          data={ways.map((way) => ({ value: way, label: t(`search.by_${way}`) }))}
        />
        <Select
          className={classes['purpose']}
          label={t('reveal.purpose')}
          placeholder={t('reveal.choose_purpose')}
          value={purpose}
          error={tried && !purpose}
          onChange={(chosen) => setPurpose(chosen)}
          data={purposes.map((one) => ({ value: one, label: t(`purpose.${one}`) }))}
        />
        {purpose && withNote.has(purpose) && (
          <TextInput
            className={classes['purpose']}
            label={t('reveal.note')}
            value={note}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={busy} disabled={value.trim() === ''}>
          {t('search.find')}
        </Button>
      </Group>
      {tried && !purpose && (
        <p className={classes['owed']} role="alert">
          {t('search.purpose_needed')}
        </p>
      )}
      <ProblemNote thrown={thrown} />
      {props.found && (
        <Note
          tone="brand"
          title={
            props.found.lines.length === 0
              ? t('search.found_none')
              : t('search.found', {
                  number: `${props.found.lines.length}${props.found.next ? '+' : ''}`,
                })
          }
          role="status"
          aside={
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconX size={14} />}
              onClick={clear}
            >
              {t('search.clear')}
            </Button>
          }
        >
          {t('search.on_record')}
        </Note>
      )}
    </form>
  )
}

/** What a value looks like, so that the clerk seldom has to say. */
function guessWay(text: string): SearchBy | null {
  const compact = text.replace(/[\s.]/g, '')
  if (/^[A-Za-z]{2}\d/.test(compact)) return 'item'
  if (/^\d{12}$/.test(compact)) return 'number'
  if (/^(?:\+84|0)\d{6,10}$/.test(compact)) return 'phone'
  return /^[\p{L}\s]{4,}$/u.test(text) ? 'name' : null
}
