import {
  IconEyeOff,
  IconFileCertificate,
  IconMessageReport,
  IconUserCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './tracking.module.css'

const points = [
  { key: 'may', icon: IconUserCheck },
  { key: 'proof', icon: IconFileCertificate },
  { key: 'hidden', icon: IconEyeOff },
  { key: 'complain', icon: IconMessageReport },
] as const

/** Who may look at data and why, what a proof is, what does not stand here, and where to complain. */
export function Rights() {
  const { t } = useTranslation()
  return (
    <section className={classes['rights']} aria-labelledby="rights-title">
      <h2 id="rights-title">{t('tracking.rights')}</h2>
      <ul>
        {points.map(({ key, icon: Glyph }) => (
          <li key={key}>
            <Glyph size={22} stroke={1.6} aria-hidden="true" />
            <div>
              <strong>{t(`tracking.right_${key}`)}</strong>
              <p>{t(`tracking.right_${key}_text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <a href="/ledger/policy" download="buuan-policy.txt" className={classes['key']}>
        {t('tracking.policy')}
      </a>
    </section>
  )
}
