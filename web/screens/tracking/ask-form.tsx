import { Button, TextInput } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { askForCode, type AskedCode, type Named } from '../../api/tracking.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Steps } from './steps.tsx'
import classes from './tracking.module.css'

/** Which item, and whose phone. */
export function AskForm(props: {
  named: Named
  onTyped: (named: Named) => void
  onAsked: (asked: AskedCode) => void
}) {
  const { t } = useTranslation()
  const { named, onTyped, onAsked } = props
  const { act, busy, thrown } = useAction([])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void act(async () => onAsked(await askForCode(named)))
  }
  return (
    <form className={classes['card']} onSubmit={submit}>
      <Steps now={1} />
      <TextInput
        label={t('tracking.item')}
        description={t('tracking.item_hint')}
        placeholder="PA 123 456 785 VN"
        value={named.itemNumber}
        onChange={(event) => onTyped({ ...named, itemNumber: event.currentTarget.value })}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        size="md"
        required
        withAsterisk={false}
        classNames={{ input: 'figures' }}
      />
      <TextInput
        label={t('tracking.phone')}
        description={t('tracking.phone_hint')}
        type="tel"
        inputMode="tel"
        value={named.phone}
        onChange={(event) => onTyped({ ...named, phone: event.currentTarget.value })}
        autoComplete="tel"
        maxLength={40}
        size="md"
        required
        withAsterisk={false}
        classNames={{ input: 'figures' }}
      />
      <ProblemNote thrown={thrown} />
      <Button
        type="submit"
        size="lg"
        loading={busy}
        leftSection={<IconMessage size={20} stroke={1.7} />}
      >
        {t('tracking.ask')}
      </Button>
      <p className={classes['fine']}>{t('tracking.ask_hint')}</p>
    </form>
  )
}
