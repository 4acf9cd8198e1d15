import { Button, Text, Title } from '@mantine/core'
import { IconEyeOff, IconFingerprint, IconListCheck, IconTimelineEvent } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '../../ui/brand.tsx'
import { OpenPage } from '../../ui/open-page.tsx'
import classes from './start.module.css'

const points = [
  { key: 'identify', icon: IconFingerprint },
  { key: 'check', icon: IconListCheck },
  { key: 'mask', icon: IconEyeOff },
  { key: 'record', icon: IconTimelineEvent },
] as const

/** What anybody sees who comes to the address: what this is, and where staff go in. */
export function Start() {
  const { t } = useTranslation()
  return (
    <OpenPage
      footed
      aside={
        <Button component={Link} to="/dang-nhap" variant="light">
          {t('session.sign_in')}
        </Button>
      }
    >
      <main className={classes['main']}>
        <div className={classes['words']}>
          <Title order={1} className={classes['claim']}>
            {t('start.claim')}
          </Title>
          <Text className={classes['lead']}>{t('start.lead')}</Text>
          <div className={classes['ways']}>
            <Button component={Link} to="/dang-nhap" size="lg">
              {t('start.enter')}
            </Button>
            <Button component={Link} to="/tra-cuu" size="lg" variant="light">
              {t('tracking.title')}
            </Button>
            <Button component={Link} to="/hang-cam-gui" size="lg" variant="light">
              {t('public_goods.title')}
            </Button>
            <Button component={Link} to="/dieu-khoan" size="lg" variant="light">
              {t('terms.title')}
            </Button>
          </div>
        </div>
        <LabelPicture />
        <ul className={classes['points']}>
          {points.map(({ key, icon: Glyph }) => (
            <li key={key}>
              <Glyph size={24} stroke={1.6} aria-hidden="true" />
              <div>
                <strong>{t(`start.${key}`)}</strong>
                <p>{t(`start.${key}_text`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </main>
    </OpenPage>
  )
}

const bars = [3, 1, 2, 1, 1, 3, 2, 1, 1, 2, 3, 1, 1, 1, 2, 3, 1, 2, 1, 3, 1, 1, 2, 2, 1, 3, 1, 2]

/** A parcel's label, as a carrier sees it: nothing on it tells who sends to whom. */
function LabelPicture() {
  const { t } = useTranslation()
  const starts = bars.map((_, index) =>
    bars.slice(0, index).reduce((total, width) => total + width + 2, 0),
  )
  return (
    <figure className={classes['label']} aria-label={t('start.label_picture')}>
      <div className="airmail" />
      <div className={classes['labelBody']}>
        <Wordmark size={20} />
        <svg viewBox="0 0 106 22" className={classes['bars']} aria-hidden="true">
          {bars.map((width, index) => (
            <rect key={index} x={starts[index]} width={width} height="22" fill="currentColor" />
          ))}
        </svg>
        <div className={`${classes['number'] ?? ''} figures`}>PA 482 917 305 VN</div>
        <dl className={classes['parties']}>
          <dt>{t('party.sender')}</dt>
          <dd>N•• ••• &nbsp; ••• ••• 678</dd>
          <dt>{t('party.recipient')}</dt>
          <dd>T•• ••• &nbsp; ••• ••• 204</dd>
          <dd className={classes['to']}>Phường Hải Châu, Đà Nẵng</dd>
        </dl>
      </div>
    </figure>
  )
}
