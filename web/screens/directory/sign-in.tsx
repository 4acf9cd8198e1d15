import { Anchor, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../api/auth.ts'
import { readDemo } from '../../api/directory.ts'
import type { DemoSignIn, Role } from '../../api/types.ts'
import { queries } from '../../session/me.ts'
import { SignInForm } from '../../session/sign-in-form.tsx'
import { OpenPage } from '../../ui/open-page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import classes from './sign-in.module.css'

/** The door: for staff, and in a demo country one card for each role. */
export function SignIn() {
  const { t } = useTranslation()
  const { tiep } = useSearch({ from: '/dang-nhap' })
  const navigate = useNavigate()
  const router = useRouter()
  const demo = useQuery({ queryKey: ['demo'], queryFn: readDemo, retry: false })

  const enter = async () => {
    queries.clear()
    await router.invalidate()
    await navigate({ to: tiep ?? '/', replace: true })
  }

  return (
    <OpenPage>
      <main className={classes['columns']} data-demo={demo.data ? true : undefined}>
        <section className={classes['card']} aria-labelledby="sign-in-title">
          <Title order={1} id="sign-in-title">
            {t('session.title')}
          </Title>
          <Text c="dimmed" mt={4} mb="lg">
            {t('session.subtitle')}
          </Text>
          <SignInForm onSignedIn={enter} />
          <Text size="sm" c="dimmed" mt="lg">
            {t('session.no_account')}{' '}
            <Anchor component={Link} to="/" size="sm">
              {t('session.what_is_this')}
            </Anchor>
          </Text>
        </section>
        {demo.data && <DemoCards signIns={demo.data.signIns} onEntered={enter} />}
      </main>
    </OpenPage>
  )
}

function DemoCards(props: { signIns: DemoSignIn[]; onEntered: () => Promise<void> }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState<string | null>(null)
  const [thrown, setThrown] = useState<unknown>(null)

  const enterAs = async ({ staffCode, password }: DemoSignIn) => {
    setBusy(staffCode)
    setThrown(null)
    try {
      await signIn(staffCode, password)
      await props.onEntered()
    } catch (problem) {
      setThrown(problem)
      setBusy(null)
    }
  }

  return (
    <section aria-labelledby="demo-title" className={classes['demo']}>
      <Title order={2} id="demo-title">
        {t('demo.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('demo.hint')}
      </Text>
      <Stack gap="sm" mb="sm">
        <ProblemNote thrown={thrown} />
      </Stack>
      {groupsOf(props.signIns).map(({ name, people }) => (
        <section key={name ?? ''} className={classes['group']}>
          <h3>{name ?? t('demo.state_bodies')}</h3>
          <ul className={classes['people']}>
            {people.map((person) => (
              <li key={person.staffCode}>
                <UnstyledButton
                  className={classes['person']}
                  disabled={busy !== null}
                  data-busy={busy === person.staffCode || undefined}
                  onClick={() => void enterAs(person)}
                >
                  <span className={classes['role']}>{t(`role.${person.role}`)}</span>
                  <span className={classes['name']}>{person.name}</span>
                  <span className={classes['place']}>
                    {person.office ?? (name ? null : person.organisation)}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface Group {
  /** The operator's name; null for all bodies of the state together. */
  name: string | null
  people: DemoSignIn[]
}

const atOperators = new Set<Role>([
  'counter-clerk',
  'courier',
  'sorting-hand',
  'security-lead',
  'compliance-officer',
  'operator-administrator',
  'contract-sender',
])

/** Operators one by one, then everyone of the state. */
function groupsOf(signIns: DemoSignIn[]): Group[] {
  const byName = Object.groupBy(signIns, ({ role, organisation }) =>
    atOperators.has(role) ? organisation : '',
  )
  const { '': state = [], ...operators } = byName
  const groups = Object.entries(operators).map(([name, people = []]): Group => ({ name, people }))
  return state.length > 0 ? [...groups, { name: null, people: state }] : groups
}
