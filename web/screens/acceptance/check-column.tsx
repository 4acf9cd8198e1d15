import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useStore } from '../../ui/store.ts'
import { Checks } from './checks.tsx'
import { Column } from './column.tsx'
import { type Field, owed } from './complete.ts'
import { ConfirmationPanel } from './confirmation.tsx'
import { form } from './form.ts'
import { Photos } from './photos.tsx'
import { RatingPanel } from './rating-panel.tsx'

const own = new Set<Field>(['checklist', 'photos', 'confirmation'])

/** Third column: how risky, what was looked at together, and that the sender agrees. */
export function CheckColumn({ officeId }: { officeId: string }) {
  const { t } = useTranslation()
  const letter = useStore(form, (now) => now.itemType === 'letter')
  const contract = useStore(form, (now) => now.identity.method === 'contract')
  const done = useStore(form, (now) => !owed(now, null).some((field) => own.has(field)))
  return (
    <Column number={3} title={t('counter.check')} done={done} keys={['F6']}>
      <RatingPanel />
      {letter ? (
        <Empty icon={IconMailOff} title={t('counter.letter')}>
          {t('counter.letter_hint')}
        </Empty>
      ) : (
        <>
          {contract && (
            <Note tone="brand" title={t('counter.contract_waived')}>
              {t('counter.contract_waived_hint')}
            </Note>
          )}
          <Checks />
          <Photos officeId={officeId} />
          <ConfirmationPanel officeId={officeId} />
        </>
      )}
    </Column>
  )
}
