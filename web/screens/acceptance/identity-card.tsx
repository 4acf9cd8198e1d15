import { Button, Checkbox } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { assuranceOf } from '#core/identity/assurance.ts'
import type { PersonIdentity } from '#core/identity/person.ts'
import { maskName, maskNumber } from '#core/label/mask.ts'
import type { AssuranceLevel } from '../../api/types.ts'
import { isKey } from '../../i18n/index.ts'
import { date } from '../../i18n/format.ts'
import { Masked } from '../../ui/masked.tsx'
import { Note } from '../../ui/note.tsx'
import { useStore } from '../../ui/store.ts'
import { AssuranceTag } from './assurance-tag.tsx'
import classes from './identity-card.module.css'
import { type Form, fill, form } from './form.ts'
import { live } from './live.ts'

/** The sender as the document says, masked, with how far that can be believed. */
export function IdentityCard({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation()
  const identity = useStore(form, (now) => now.identity)
  const facePresent = useStore(form, (now) => now.facePresent)
  if (identity.method === 'none' || identity.method === 'declared') return null
  return (
    <div className={classes['card']} data-testid="identity-card">
      <div className={classes['head']}>
        <span className={classes['kind']}>{t(`identity.${identity.method}`)}</span>
        <Assurance />
      </div>
      {identity.method === 'contract' ? (
        <div className={classes['name']}>{identity.sender.name}</div>
      ) : (
        <Holder read={identity.read} />
      )}
      {identity.method !== 'contract' && (
        <Checkbox
          id="face"
          mt={10}
          size="sm"
          checked={facePresent}
          onChange={(event) => fill({ facePresent: event.currentTarget.checked })}
          label={t('identity.face')}
        />
      )}
      <Button
        className={classes['again']}
        variant="subtle"
        size="compact-sm"
        color="gray"
        leftSection={<IconRefresh size={14} />}
        tabIndex={-1}
        onClick={onAgain}
      >
        {t('identity.again')}
      </Button>
    </div>
  )
}

function Holder({ read }: { read: PersonIdentity }) {
  const { t } = useTranslation()
  const number = read.number ?? read.documentNumber ?? ''
  return (
    <>
      <div className={classes['name']}>
        <Masked masked={maskName(read.name)} value={read.name} hold={t('identity.hold')} />
      </div>
      <dl className={classes['facts']}>
        <div>
          <dt>{t(read.number ? 'identity.number' : 'identity.document')}</dt>
          <dd>
            <Masked masked={maskNumber(number)} value={number} hold={t('identity.hold')} />
          </dd>
        </div>
        <div>
          <dt>{t('identity.born')}</dt>
          <dd className="figures">{read.birthDate.slice(0, 4)}</dd>
        </div>
        <div>
          <dt>{t('identity.sex')}</dt>
          <dd>{read.sex ? t(`sex.${read.sex}`) : '–'}</dd>
        </div>
        {read.issuedOn && (
          <div>
            <dt>{t('identity.issued')}</dt>
            <dd className="figures">{date(read.issuedOn)}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** The server's level where it has spoken; until then what the same rule gives here, offline. */
export function Assurance() {
  const method = useStore(form, (now) => now.identity.method)
  const offline = useStore(form, offlineLevel)
  const said = useStore(live, ({ preview }) => preview?.identity?.assurance)
  if (method === 'none') return null
  return <AssuranceTag level={said ?? offline} method={method} />
}

function offlineLevel({ identity, facePresent }: Form): AssuranceLevel {
  switch (identity.method) {
    case 'contract':
      return identity.sender.assurance
    case 'card_qr':
    case 'mrz':
      return assuranceOf([{ method: identity.method, faceToFace: facePresent }])
    case 'declared':
    case 'none':
      return 'L0'
  }
}

/** Why the server does not believe the document, where it does not. */
export function IdentityObjection() {
  const { t } = useTranslation()
  const said = useStore(live, ({ preview }) => preview?.identity)
  if (!said || said.ok) return null
  const keys = [`identity.reason.${said.reason ?? ''}`, said.code ?? '']
  const key = keys.find(isKey) ?? 'acceptance.identity_rejected'
  return <Note tone="stop" title={t(key)} role="status" />
}
