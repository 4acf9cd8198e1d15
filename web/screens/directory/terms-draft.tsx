import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropTermsDraft, publishTerms, saveTermsDraft, type TermsDesk } from '../../api/terms.ts'
import { count, dateTime, shiftDay, vietnameseDay } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useAction } from '../../ui/use-action.ts'
import { TextBlocks } from '../public/text-blocks.tsx'
import classes from './terms.module.css'

export interface Texts {
  textVi: string
  textEn: string
}

const most = 30_000

/** What may be published next, written beside how it will look; saved first, then published for good. */
export function TermsDraft(props: {
  texts: Texts
  draft: TermsDesk['draft']
  standard: Texts
  /** The first day of the version published last: the next one begins later. */
  after: string
  onDropped: () => void
}) {
  const { t } = useTranslation()
  const { draft, standard, after, onDropped } = props
  const [texts, setTexts] = useState(props.texts)
  const [side, setSide] = useState<'vi' | 'en'>('vi')
  const { act, busy, thrown } = useAction(['terms'])
  const field = side === 'vi' ? 'textVi' : 'textEn'
  const changed = !draft || texts.textVi !== draft.textVi || texts.textEn !== (draft.textEn ?? '')

  const save = (event: SubmitEvent) => {
    event.preventDefault()
    void act(() => saveTermsDraft(texts))
  }
  const drop = async () => {
    if (!draft || (await act(dropTermsDraft))) onDropped()
  }

  return (
    <form className={desk['add']} onSubmit={save}>
      <div className={classes['sides']}>
        <SegmentedControl
          aria-label={t('terms.language')}
          value={side}
          onChange={(chosen) => setSide(chosen === 'en' ? 'en' : 'vi')}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Text size="sm" c="dimmed">
          {draft
            ? t('terms.saved_by', {
                name: draft.writtenBy ?? t('terms.somebody'),
                at: dateTime(draft.writtenAt),
              })
            : t('terms.not_saved')}
        </Text>
      </div>
      <div className={classes['desk']}>
        <Textarea
          key={side}
          label={t(side === 'vi' ? 'terms.text_vi' : 'terms.text_en')}
          description={t('terms.how_to_write')}
          value={texts[field]}
          onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
          autosize
          minRows={14}
          maxRows={28}
          required={side === 'vi'}
          withAsterisk={false}
        />
        <Stack gap={6}>
          <Text size="sm" fw={500}>
            {t('terms.preview')}
          </Text>
          <div className={classes['preview']} data-testid="preview">
            <TextBlocks text={texts[field]} lang={side} />
          </div>
          <Text size="xs" c={texts[field].length > most ? 'red' : 'dimmed'} className="figures">
            {t('terms.length', { count: count(texts[field].length), most: count(most) })}
          </Text>
        </Stack>
      </div>
      <ProblemNote thrown={thrown} />
      <Group gap="xs">
        <Button type="submit" loading={busy} disabled={!changed}>
          {t('terms.save')}
        </Button>
        <Button variant="default" onClick={() => setTexts({ ...texts, [field]: standard[field] })}>
          {t('terms.take_standard')}
        </Button>
        <ConfirmButton confirm={t('terms.drop_confirm')} busy={busy} onConfirm={() => void drop()}>
          {t('terms.drop')}
        </ConfirmButton>
      </Group>
      {draft && <Publish digest={draft.digest} ready={!changed} after={after} />}
    </form>
  )
}

function Publish(props: { digest: string; ready: boolean; after: string }) {
  const { t } = useTranslation()
  const { digest, ready, after } = props
  const today = vietnameseDay(new Date())
  const earliest = shiftDay(after > today ? after : today, 1)
  const [validFrom, setValidFrom] = useState(earliest)
  const { act, busy, thrown } = useAction(['terms', 'public-terms'])
  return (
    <Note tone="brand" title={t('terms.publish_title')}>
      <Stack gap="xs">
        <Text size="sm">{t(ready ? 'terms.publish_hint' : 'terms.save_first')}</Text>
        <ProblemNote thrown={thrown} />
        <Group gap="xs" align="end">
          <TextInput
            type="date"
            label={t('terms.first_day')}
            value={validFrom}
            min={earliest}
            max={shiftDay(today, 366)}
            onChange={(event) => setValidFrom(event.currentTarget.value)}
          />
          {ready && validFrom !== '' && (
            <ConfirmButton
              confirm={t('terms.publish_confirm')}
              busy={busy}
              onConfirm={() => void act(() => publishTerms({ validFrom, digest }))}
            >
              {t('terms.publish')}
            </ConfirmButton>
          )}
        </Group>
      </Stack>
    </Note>
  )
}
