import { useTranslation } from 'react-i18next'

/** A line of the story as a file that shows it in the ledger, to whoever it is given to. */
export function Proof({ parcelId, entry }: { parcelId: string; entry: string }) {
  const { t } = useTranslation()
  return (
    <a
      href={`/v1/parcels/${parcelId}/entries/${entry}/proof`}
      download
      title={t('event.proof_hint')}
      aria-label={t('event.proof_hint')}
    >
      {t('event.proof')}
    </a>
  )
}
