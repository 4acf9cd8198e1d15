import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../api/auth.ts'
import { readMe } from '../api/directory.ts'
import { expiry, gaveUp, signedInAgain } from '../api/expiry.ts'
import type { Me } from '../api/types.ts'
import { Note } from '../ui/note.tsx'
import { useStore } from '../ui/store.ts'
import { Veil } from '../ui/veil.tsx'
import { emptyRooms } from './empty-rooms.ts'
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
    <Veil title={t('session.expired')} hint={t('session.expired_hint')}>
      {stranger && <Note tone="stop" title={t('session.other_person')} role="alert" />}
      <SignInForm staffCode={me.staffCode} onSignedIn={goOn} />
      <Button variant="subtle" color="gray" mt="sm" fullWidth onClick={() => void giveUp()}>
        {t('session.expired_give_up')}
      </Button>
    </Veil>
  )
}
