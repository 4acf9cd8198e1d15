import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OfficeName } from '../../api/types.ts'
import { Key } from '../../ui/keys.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useStore } from '../../ui/store.ts'
import classes from './action-bar.module.css'
import { type Field, obstacle, owed } from './complete.ts'
import { form, isOnItsWay } from './form.ts'
import { live } from './live.ts'
import { desk, stopWaiting } from './submit.ts'

/** The foot of the counter: what is still owed in one line, and the one big button. */
export function ActionBar(props: {
  office: OfficeName
  onAccept: () => void
  onRefuse: () => void
}) {
  const { office, onAccept, onRefuse } = props
  const { t } = useTranslation()
  const screening = useStore(live, (said) => said.screening)
  const { phase, problem } = useStore(desk)
  const due = useStore(form, (now) => owed(now, screening).join(' '))
  const barred = useStore(form, (now) => obstacle(now, screening))
  const prohibited = barred === 'prohibited'
  const ready = due === '' && !barred

  return (
    <footer className={classes['bar']}>
      <Button
        className={classes['refuse']}
        variant={prohibited ? 'filled' : 'subtle'}
        color="red"
        size="md"
        leftSection={<IconHandStop size={18} stroke={1.8} />}
        rightSection={<Key bright={prohibited}>F8</Key>}
        onClick={onRefuse}
      >
        {t('counter.refuse')}
      </Button>
      <span className={classes['office']}>
        {office.name} · {office.code}
      </span>
      <div className={classes['words']} aria-live="polite">
        {phase.name === 'waiting' ? (
          <Waiting />
        ) : problem ? (
          <ProblemNote thrown={problem} kept={t('counter.kept')} />
        ) : barred ? (
          <span className={classes['stop']}>{t(`counter.barred_${barred}`)}</span>
        ) : ready ? (
          <span className={classes['ready']}>{t('counter.ready')}</span>
        ) : (
          <Owed due={due.split(' ') as Field[]} />
        )}
      </div>
      <Button
        className={classes['accept']}
        size="lg"
        variant={ready ? 'filled' : 'light'}
        loading={phase.name === 'sending' || phase.name === 'waiting'}
        disabled={prohibited}
        rightSection={<Key bright={ready}>F9</Key>}
        onClick={onAccept}
      >
        {t('counter.accept')}
      </Button>
    </footer>
  )
}

/** Photos are still on their way: the parcel is accepted by itself once they have arrived. */
function Waiting() {
  const { t } = useTranslation()
  const photos = useStore(form, (now) => now.photos.filter(isOnItsWay).length)
  const paused = useStore(form, (now) => now.photos.some((photo) => photo.paused))
  return (
    <span className={classes['owed']}>
      {t(paused ? 'counter.waiting_network' : 'counter.waiting_photos', { photos })}
      <Button
        variant="subtle"
        size="compact-sm"
        ml="xs"
        rightSection={<Key>Esc</Key>}
        onClick={stopWaiting}
      >
        {t('counter.stop_waiting')}
      </Button>
    </span>
  )
}

const shown = 3

function Owed({ due }: { due: Field[] }) {
  const { t } = useTranslation()
  const words = due.slice(0, shown).map((field) => t(`owed.${field}`))
  const rest = due.length - words.length
  return (
    <span className={classes['owed']}>
      {t('counter.owed')} {words.join(' · ')}
      {rest > 0 && ` · ${t('counter.owed_more', { rest })}`}
    </span>
  )
}
