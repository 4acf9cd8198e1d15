import { Button, FocusTrap, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../api/auth.ts'
import { readMe } from '../api/directory.ts'
import { expiry, gaveUp, signedInAgain } from '../api/expiry.ts'
import type { Me } from '../api/types.ts'
import { Note } from '../ui/note.tsx'
import { useStore } from '../ui/store.ts'
import { emptyRooms } from './empty-rooms.ts'
import classes from './expired-panel.module.css'
import { meQuery, queries } from './me.ts'
import { SignInForm } from './sign-in-form.tsx'

/**
 * Opens over the page when the session ends in the middle of work. The same person goes on where they were;
 * another person may not, because what is on the page was told to the first.
 */
export function ExpiredPanel({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { expired } = useStore(expiry)
  const navigate = useNavigate()
  const [stranger, setStranger] = useState(false)

  const goOn = async () => {
    const now = await readMe()
    if (now.personId !== me.personId) {
      await signOut()
      setStranger(true)
      return
    }
    queries.setQueryData(meQuery.queryKey, now)
    signedInAgain()
  }

  const giveUp = async () => {
    gaveUp()
    emptyRooms()
    queries.clear()
    await navigate({ to: '/dang-nhap' })
  }

  if (!expired) return null
  return (
    <div className={classes['veil']}>
      <FocusTrap>
        <section
          className={classes['panel']}
          role="dialog"
          aria-modal="true"
          aria-labelledby="expired-title"
        >
          <Title order={2} id="expired-title">
            {t('session.expired')}
          </Title>
          <Text c="dimmed" size="sm" mt={4} mb="md">
            {t('session.expired_hint')}
          </Text>
          {stranger && <Note tone="stop" title={t('session.other_person')} role="alert" />}
          <SignInForm staffCode={me.staffCode} onSignedIn={goOn} />
          <Button variant="subtle" color="gray" mt="sm" fullWidth onClick={() => void giveUp()}>
            {t('session.expired_give_up')}
          </Button>
        </section>
      </FocusTrap>
    </div>
  )
}
