import { Button, Group } from '@mantine/core'
import { IconCircleCheck, IconId, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import type { Accepted, OfficeName } from '../../api/types.ts'
import { dateTime } from '../../i18n/format.ts'
import { Key } from '../../ui/keys.tsx'
import { printFrame, printPdf } from '../../ui/print.ts'
import { Qr } from '../../ui/qr.tsx'
import { ScanField } from '../../ui/scan-field.tsx'
import classes from './accepted-panel.module.css'
import { RatingWords } from './rating-panel.tsx'

/** Done: the number, the label on its way to the printer, the receipt, and the field for the next card. */
export function AcceptedPanel(props: {
  accepted: Accepted
  office: OfficeName
  onScan: (text: string) => void
  onNext: () => void
}) {
  const { t } = useTranslation()
  const { parcelId, itemNumber, acceptedAt, rating, labelUrl, receiptUrl } = props.accepted

  // Each time the label is fetched it is printed, and the ledger says so.
  const [copies, setCopies] = useState(1)

  // Words any phone can read, without a server or an account: number, time and place (R12), no person.
  const receipt = t('accepted.receipt_text', {
    number: itemNumber,
    at: dateTime(acceptedAt),
    office: props.office.name,
    code: props.office.code,
  })

  return (
    <div className={classes['page']}>
      <section className={classes['sheet']} aria-labelledby="accepted-number">
        <div className="airmail" aria-hidden="true" />
        <div className={classes['body']}>
          <iframe
            key={copies}
            className={classes['label']}
            title={t('accepted.label_title')}
            src={`${labelUrl}#toolbar=0&navpanes=0&view=Fit`}
            tabIndex={-1}
            onLoad={(event) => printFrame(event.currentTarget)}
          />
          <div className={classes['main']} role="status">
            <p className={classes['done']}>
              <IconCircleCheck size={22} aria-hidden="true" /> {t('accepted.title')}
            </p>
            <p
              className={`${classes['number'] ?? ''} figures`}
              id="accepted-number"
              data-testid="item-number"
            >
              {spacedItemNumber(itemNumber)}
            </p>
            <p className={classes['when']}>
              {dateTime(acceptedAt)} · {t('accepted.label')}
            </p>
            <div className={classes['rating']}>
              <RatingWords rating={rating} />
            </div>
            <Group gap="xs" mt="md">
              <Button
                variant="default"
                leftSection={<IconPrinter size={17} stroke={1.7} />}
                onClick={() => setCopies(copies + 1)}
              >
                {t('accepted.print_again')}
              </Button>
              <Button variant="default" onClick={() => printPdf(receiptUrl)}>
                {t('parcel.receipt')}
              </Button>
              <Button
                variant="subtle"
                renderRoot={(rest) => (
                  <Link to="/buu-gui/$id" params={{ id: parcelId }} {...rest} />
                )}
              >
                {t('accepted.open_parcel')}
              </Button>
            </Group>
          </div>
          <figure className={classes['receipt']}>
            <Qr text={receipt} size={156} label={t('accepted.receipt')} />
            <figcaption>{t('accepted.receipt')}</figcaption>
          </figure>
        </div>
      </section>
      <ScanField
        icon={IconId}
        label={t('accepted.next')}
        hint={t('accepted.next_hint')}
        onText={props.onScan}
        autoFocus
      />
      <Button variant="light" size="md" rightSection={<Key>F9</Key>} onClick={props.onNext}>
        {t('accepted.next_button')}
      </Button>
    </div>
  )
}
