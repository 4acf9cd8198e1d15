import { FileInput, Text, Textarea } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Trace, type TracedCopy, traceLeak } from '../../api/exports.ts'
import { dateTime } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { Note } from '../../ui/note.tsx'
import { daysOf } from './exports-words.ts'

/** Which copy a piece that somebody found comes from: a file, or what can be pasted of it. */
export function TraceLeak({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const [pasted, setPasted] = useState('')
  const [found, setFound] = useState<Trace | null>(null)
  const trace = async () => {
    setFound(null)
    setFound(await traceLeak(file ?? new Blob([pasted])))
  }
  return (
    <AddForm
      send={t('exports.trace_confirm')}
      ready={file !== null || pasted.trim() !== ''}
      work={trace}
      refreshes={['alarms']}
      onClose={onClose}
      staysOpen
    >
      <Text size="sm" maw={720}>
        {t('exports.trace_how')}
      </Text>
      <FileInput
        label={t('exports.piece')}
        placeholder={t('exports.piece_choose')}
        accept=".csv,.txt,text/csv,text/plain"
        leftSection={<IconFileSearch size={17} stroke={1.8} />}
        clearable
        maw={420}
        value={file}
        onChange={setFile}
      />
      {!file && (
        <Textarea
          label={t('exports.piece_paste')}
          minRows={4}
          maxRows={10}
          autosize
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
      )}
      {found && <Found trace={found} />}
    </AddForm>
  )
}

function Found({ trace }: { trace: Trace }) {
  const { t } = useTranslation()
  const { values, compared } = trace
  const told = trace.copies.flatMap((copy) =>
    copy.verdict === 'none' ? [] : [{ ...copy, verdict: copy.verdict }],
  )
  return (
    <div role="status">
      {told.length === 0 && (
        <Note tone="plain" title={t('exports.traced_none')}>
          {t('exports.compared', { values, compared })}
        </Note>
      )}
      {told.map((copy) => (
        <Copy key={copy.export.id} copy={copy} />
      ))}
    </div>
  )
}

function Copy({ copy }: { copy: TracedCopy & { verdict: 'match' | 'likely' } }) {
  const { t } = useTranslation()
  const { export: line, verdict, agree, of, chance } = copy
  const facts = [
    line.askedBy && t('exports.downloaded_by', { name: line.askedBy }),
    daysOf(line),
    line.decidedAt && t('exports.approved_at', { at: dateTime(line.decidedAt) }),
  ]
  return (
    <Note
      tone={verdict === 'match' ? 'stop' : 'warn'}
      title={t(`traced.${verdict}`, { number: line.number, recipient: copy.recipient ?? '' })}
    >
      {facts.filter(Boolean).join(' · ')}
      <p className="figures">{t('exports.agreement', { agree, of, chance: power(chance) })}</p>
      {verdict === 'match' && <p>{t('exports.match_means')}</p>}
      <Link to="/an-ninh/xuat-du-lieu/$id" params={{ id: line.id }}>
        {t('exports.see')}
      </Link>
    </Note>
  )
}

/** `3.1e-14` as `10⁻¹³`: the next power of ten above it. */
function power(chance: number): string {
  const exponent = Math.max(0, -Math.ceil(Math.log10(chance)))
  const raised = Array.from(String(exponent), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
  return `10⁻${raised.join('')}`
}
