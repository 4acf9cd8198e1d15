import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaskedParty, Parcel, RevealGroup } from '../../api/types.ts'
import { Tag } from '../../ui/tag.tsx'
import { AssuranceTag } from '../acceptance/assurance-tag.tsx'
import { tones } from '../acceptance/screening-panel.tsx'
import classes from './parcel.module.css'
import { Reveal } from './reveal.tsx'

/** The groups of personal data: each masked, each with its own door. */
export function MaskedGroups({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation()
  const { sender, recipient, contents } = parcel
  return (
    <div className={classes['groups']}>
      <Group parcel={parcel} group="sender" rows={partyRows(sender)} />
      <Group parcel={parcel} group="recipient" rows={partyRows(recipient)} />
      <Group
        parcel={parcel}
        group="contents"
        rows={[['description', contents.description]]}
        tag={
          contents.class && <Tag tone={tones[contents.class]}>{t(`goods.${contents.class}`)}</Tag>
        }
      />
      <Identity parcel={parcel} />
    </div>
  )
}

function Identity({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation()
  const { identity } = parcel
  if (!identity) return null
  return (
    <Group
      parcel={parcel}
      group="identity"
      rows={[
        ['method', t(`identity.${identity.method}`)],
        ['number', identity.number],
      ]}
      tag={
        identity.assurance && <AssuranceTag level={identity.assurance} method={identity.method} />
      }
    />
  )
}

function partyRows({ name, phone, address }: MaskedParty): [string, string][] {
  return [
    ['name', name],
    ['phone', phone],
    ['address', address],
  ]
}

function Group(props: {
  parcel: Parcel
  group: RevealGroup
  rows: [string, string][]
  tag?: ReactNode
}) {
  const { t } = useTranslation()
  const { parcel, group, rows, tag } = props
  const purposes = parcel.mayReveal.find((may) => may.group === group)?.purposes ?? []
  const nothing = purposes.length === 0 && rows.every(([, value]) => value === '—')
  if (nothing) return null
  return (
    <section className={classes['card']} aria-label={t(`group.${group}`)}>
      <header className={classes['groupHead']}>
        <h2>{t(`group.${group}`)}</h2>
        {tag}
      </header>
      <Reveal parcelId={parcel.id} group={group} purposes={purposes} masked={rows} />
    </section>
  )
}
