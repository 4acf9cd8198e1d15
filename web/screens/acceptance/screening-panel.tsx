import { List, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Condition, Screening } from '../../api/types.ts'
import { OfflineOrigin } from '../../offline/offline-origin.tsx'
import { Key } from '../../ui/keys.tsx'
import { Note } from '../../ui/note.tsx'
import { useStore } from '../../ui/store.ts'
import { Tag } from '../../ui/tag.tsx'
import classes from './screening-panel.module.css'
import { fill, form } from './form.ts'
import { live } from './live.ts'
import { useFieldError } from './use-field-error.ts'
import { WrongAnswer } from './wrong-answer.tsx'

export const tones = {
  allowed: 'ok',
  conditional: 'warn',
  vague: 'warn',
  prohibited: 'stop',
} as const

/** What the catalogue in force says of the declared contents, while they are being typed. */
export function ScreeningPanel() {
  const { t } = useTranslation()
  const screening = useStore(live, (said) => said.screening)
  const screeningFailed = useStore(live, (said) => said.screeningFailed)
  const here = useStore(live, (said) => said.screenedHere)
  return (
    <div aria-live="polite" data-testid="screening" data-class={screening?.class}>
      {screeningFailed && <Note tone="warn" title={t('screening.failed')} />}
      {!screening && !screeningFailed && (
        <Note title={t('screening.waiting')}>{t('screening.waiting_hint')}</Note>
      )}
      {screening && <Verdict screening={screening} />}
      {screening && !here && <WrongAnswer key={screening.items.map(({ text }) => text).join()} />}
      {screening && here && <OfflineOrigin here={here} />}
    </div>
  )
}

function Verdict({ screening }: { screening: Screening }) {
  const { t, i18n } = useTranslation()
  const { category, basis, conditions } = screening
  const name = i18n.language === 'vi' ? category?.nameVi : category?.nameEn
  return (
    <Note
      tone={tones[screening.class]}
      title={name ? `${t(`goods.${screening.class}`)}: ${name}` : t(`goods.${screening.class}`)}
    >
      <Items screening={screening} />
      {basis && (
        <div className={classes['basis']}>
          {t('screening.basis')}: {basis}
        </div>
      )}
      {screening.class === 'vague' && <div>{t('screening.vague_hint')}</div>}
      {screening.class === 'prohibited' && (
        <div>
          {t('screening.prohibited_hint')} <Key>F8</Key>
        </div>
      )}
      {screening.class === 'conditional' && <Conditions conditions={conditions} />}
    </Note>
  )
}

function Items({ screening }: { screening: Screening }) {
  if (screening.items.length < 2) return null
  return (
    <div className={classes['items']}>
      {screening.items.map(({ text, class: found }, index) => (
        <Tag key={index} tone={tones[found]}>
          {text}
        </Tag>
      ))}
    </div>
  )
}

function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  const { t, i18n } = useTranslation()
  const duties = conditions.filter(({ kind }) => kind !== 'evidence')
  return (
    <>
      {duties.length > 0 && (
        <>
          <div className={classes['must']}>{t('screening.must')}</div>
          <List size="sm" spacing={0} withPadding={false}>
            {duties.map(({ id, vi, en }) => (
              <List.Item key={id}>{i18n.language === 'vi' ? vi : en}</List.Item>
            ))}
          </List>
        </>
      )}
      <Evidence conditions={conditions.filter(({ kind }) => kind === 'evidence')} />
    </>
  )
}

/** What is asked for: the clerk writes what was shown, a number or a date, for each condition. */
function Evidence({ conditions }: { conditions: readonly Condition[] }) {
  const { t, i18n } = useTranslation()
  const evidence = useStore(form, (now) => now.evidence)
  const error = useFieldError('evidence')
  return (
    <Stack gap={6} mt={6}>
      {conditions.map((condition, index) => {
        const given = evidence[condition.id] ?? ''
        return (
          <TextInput
            key={condition.id}
            id={index === 0 ? 'evidence' : undefined}
            label={i18n.language === 'vi' ? condition.vi : condition.en}
            placeholder={t('screening.evidence')}
            value={given}
            error={given.trim() === '' && error}
            autoComplete="off"
            onChange={(event) =>
              fill({ evidence: { ...evidence, [condition.id]: event.currentTarget.value } })
            }
          />
        )
      })}
    </Stack>
  )
}
