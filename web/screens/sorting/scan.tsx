import { SegmentedControl, Switch, VisuallyHidden } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ScanEvent, scanEvents } from '../../api/scans.ts'
import type { OfficeName } from '../../api/types.ts'
import { Empty } from '../../ui/empty.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { ScanField } from '../../ui/scan-field.tsx'
import { Answer, LastScans } from './answer.tsx'
import { OfficeSelect, useChosenOffice, useOffices } from './offices.tsx'
import classes from './sorting.module.css'
import { useScans } from './use-scans.ts'

const scanners = ['sorting-hand', 'counter-clerk', 'courier'] as const

/** One field that always has the focus; each scan is answered in words, colour and sound. */
export function ScanDesk() {
  const { t } = useTranslation()
  const { offices, pending } = useOffices(scanners)
  const { office, choose } = useChosenOffice(offices)
  if (pending) return <Waiting />
  if (!office)
    return (
      <Empty icon={IconBuildingStore} title={t('sorting.no_office')}>
        {t('sorting.no_office_hint')}
      </Empty>
    )
  return (
    <>
      <OfficeSelect offices={offices} office={office} onChoose={choose} />
      <Desk key={office.id} office={office} />
    </>
  )
}

function Desk({ office }: { office: OfficeName }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [event, setEvent] = useState<ScanEvent>('arrival')
  const [silent, setSilent] = useState(false)
  const { shown, scan } = useScans({ event, officeId: office.id }, { silent })
  useKeptFocus(field)
  return (
    <div className={classes['desk']}>
      <div className={classes['controls']}>
        <SegmentedControl
          aria-label={t('sorting.event')}
          size="md"
          value={event}
          onChange={setEvent}
          data={scanEvents.map((value) => ({ value, label: t(`scan_event.${value}`) }))}
        />
        <Switch
          label={t('sorting.sound')}
          checked={!silent}
          onChange={(change) => setSilent(!change.currentTarget.checked)}
        />
      </div>
      <ScanField
        ref={field}
        autoFocus
        label={t('sorting.field', { office: office.name })}
        hint={t('sorting.field_hint')}
        onText={scan}
      />
      <section aria-live="assertive" aria-atomic="true">
        <VisuallyHidden>{t('sorting.answer')}</VisuallyHidden>
        <Answer shown={shown[0]} />
      </section>
      <LastScans shown={shown.slice(1)} />
    </div>
  )
}

/** Gives the focus back to the field whenever nothing else that takes typing has it. */
function useKeptFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const back = () => {
      // After the browser has moved the focus where the press wanted it.
      window.setTimeout(() => {
        const active = document.activeElement
        const types = active?.matches(
          'input[type=text], input:not([type]), textarea, [role=menuitem]',
        )
        if (!types) field.current?.focus({ preventScroll: true })
      })
    }
    document.addEventListener('pointerup', back)
    document.addEventListener('change', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('pointerup', back)
      document.removeEventListener('change', back)
      window.removeEventListener('focus', back)
    }
  }, [field])
}
