import { Button, Slider } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askPeriod } from '../../api/compliance.ts'
import type { ClassPeriod } from '../../api/types.ts'
import { date } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './compliance.module.css'

/** One class: how many months, between what the law asks and what it allows, and what lies there now. */
export function PeriodCard({ kind, asked }: { kind: ClassPeriod; asked: boolean }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [changing, setChanging] = useState(false)
  const mayChange = permissions.includes('retention.set') && !asked
  return (
    <section className={classes['card']}>
      <h2 className={classes['class']}>{t(`key_class.${kind.class}`)}</h2>
      <p className={classes['months']}>
        <strong className="figures">{kind.months}</strong> {t('retention.months')}
      </p>
      <Range kind={kind} />
      <p className={classes['lies']}>
        {kind.oldestDay
          ? t('retention.lies', { count: kind.liveDays, from: date(kind.oldestDay) })
          : t('retention.lies_nothing')}
        {kind.erasedDays > 0 && ` · ${t('retention.erased', { count: kind.erasedDays })}`}
      </p>
      {kind.missingDays > 0 && (
        <Tag tone="stop">{t('retention.missing', { count: kind.missingDays })}</Tag>
      )}
      <p className={classes['basis']}>{kind.basis}</p>
      {asked && <Tag tone="warn">{t('retention.change_open')}</Tag>}
      {mayChange && !changing && (
        <Button variant="default" size="compact-sm" onClick={() => setChanging(true)}>
          {t('retention.change')}
        </Button>
      )}
      {changing && <ChangePeriod kind={kind} onDone={() => setChanging(false)} />}
    </section>
  )
}

/** Where the period stands between the floor and the most the law allows. */
function Range({
  kind: { months, floorMonths, defaultMonths, mostMonths },
}: {
  kind: ClassPeriod
}) {
  const { t } = useTranslation()
  const share = (value: number) => `${(100 * value) / mostMonths}%`
  return (
    <div
      className={classes['range']}
      title={t('retention.range', { floorMonths, defaultMonths, mostMonths })}
    >
      <span className={classes['floor']} style={{ width: share(floorMonths) }} />
      <span className={classes['mark']} style={{ left: share(months) }} />
      <span className={classes['ends']}>
        <span>{t('retention.floor', { count: floorMonths })}</span>
        <span>{t('retention.most', { count: mostMonths })}</span>
      </span>
    </div>
  )
}

function ChangePeriod({ kind, onDone }: { kind: ClassPeriod; onDone: () => void }) {
  const { t } = useTranslation()
  const [months, setMonths] = useState(kind.months)
  return (
    <AddForm
      send={t('retention.ask', { count: months })}
      ready={months !== kind.months}
      work={() => askPeriod({ class: kind.class, months })}
      refreshes={['retention']}
      onClose={onDone}
      className={classes['change']}
      compact
    >
      <Slider
        min={kind.floorMonths}
        max={kind.mostMonths}
        value={months}
        onChange={setMonths}
        label={(value) => t('retention.n_months', { count: value })}
        aria-label={t('retention.months')}
        marks={[{ value: kind.defaultMonths, label: t('retention.default') }]}
        mb={18}
      />
      <p className={classes['lies']}>{t('retention.change_hint')}</p>
    </AddForm>
  )
}
