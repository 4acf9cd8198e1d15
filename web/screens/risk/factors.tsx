import { Select, Table, Text } from '@mantine/core'
import { IconBrain } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type FactorTable,
  type LearnedRate,
  listRates,
  type RateName,
  rateNames,
  readFactors,
} from '../../api/risk.ts'
import { count, date } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { percent, said } from './risk-words.ts'
import classes from './risk.module.css'

/** Everything a rating may be made of, in words: rules, what is learned, and the rates it is learned from. */
export function Factors() {
  const factors = useQuery({ queryKey: ['risk', 'factors'], queryFn: readFactors })
  if (factors.isPending) return <Waiting />
  if (!factors.data) return <ProblemNote thrown={factors.error} />
  return (
    <>
      <Rules table={factors.data} />
      <Learned table={factors.data} />
      <Rates hasModel={factors.data.modelVersion !== null} />
    </>
  )
}

function Rules({ table }: { table: FactorTable }) {
  const { t } = useTranslation()
  const { rules, policyVersion, parcels } = table
  return (
    <section>
      <h2 className={classes['heading']}>{t('factors.rules')}</h2>
      <p className={classes['said']}>
        {t('factors.rules_hint', { parcels: count(parcels) })}{' '}
        <span className="code">{policyVersion}</span>
      </p>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('factors.rule')}</Table.Th>
              <Table.Th>{t('factors.basis')}</Table.Th>
              <Table.Th ta="right">{t('policy.points')}</Table.Th>
              <Table.Th>{t('policy.rule_measures')}</Table.Th>
              <Table.Th ta="right">{t('factors.spoke')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map((rule) => (
              <Table.Tr key={rule.id}>
                <Table.Td>
                  <span className={desk['main']}>{said(rule)}</span>
                  <span className={`${desk['second'] ?? ''} code`}>{rule.id}</span>
                </Table.Td>
                <Table.Td data-label={t('factors.basis')}>
                  {rule.basis}
                  <span className={`${desk['second'] ?? ''} figures`}>
                    {' '}
                    {t('factors.since', { day: date(rule.validFrom) })}
                  </span>
                </Table.Td>
                <Table.Td ta="right" data-label={t('policy.points')} className="figures">
                  +{rule.score}
                </Table.Td>
                <Table.Td>
                  <span className={classes['tags']}>
                    {rule.measures.map((measure) => (
                      <Tag key={measure}>{t(`measure.${measure}`)}</Tag>
                    ))}
                  </span>
                </Table.Td>
                <Table.Td ta="right" data-label={t('factors.spoke')} className="figures">
                  {count(rule.spoke)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

function Learned({ table: { factors, modelVersion, parcels } }: { table: FactorTable }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...factors.map(({ raised }) => raised))
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{t('factors.learned')}</h2>
      <p className={classes['said']}>
        {modelVersion ? t('factors.learned_hint', { version: modelVersion }) : t('models.none')}
      </p>
      <ul className={classes['bars']}>
        {factors
          .toSorted((a, b) => b.raised - a.raised)
          .map((factor) => (
            <li key={factor.id}>
              <span>{said(factor)}</span>
              <span className={classes['track']} aria-hidden="true">
                <span style={{ width: `${(factor.raised / most) * 100}%` }} />
              </span>
              <span className="figures">
                {count(factor.raised)}
                <small className={desk['second']}>
                  {' '}
                  {percent(parcels ? factor.raised / parcels : 0)}
                </small>
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Rates({ hasModel }: { hasModel: boolean }) {
  const { t } = useTranslation()
  const [name, setName] = useState<RateName>('route')
  const { lines, ...pages } = usePages<LearnedRate, Awaited<ReturnType<typeof listRates>>>(
    ['risk', 'rates', name],
    (after) => listRates(name, after),
  )
  const base = pages.data?.pages[0]?.base ?? null
  return (
    <section>
      <h2 className={classes['heading']}>{t('factors.rates')}</h2>
      <Select
        label={t('factors.rates_of')}
        w={260}
        mb="sm"
        allowDeselect={false}
        value={name}
        onChange={(chosen) => setName(rateNames.find((one) => one === chosen) ?? 'route')}
        data={rateNames.map((value) => ({ value, label: t(`rate.${value}`) }))}
      />
      <ProblemNote thrown={pages.error} />
      {!hasModel && (
        <Empty icon={IconBrain} title={t('models.none')}>
          {t('models.none_hint')}
        </Empty>
      )}
      {base !== null && (
        <Text size="sm" mb="xs">
          {t('factors.base', { rate: percent(base) })}
        </Text>
      )}
      {lines.length > 0 && (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(`rate.${name}`)}</Table.Th>
                <Table.Th ta="right">{t('factors.found_of')}</Table.Th>
                <Table.Th ta="right">{t('factors.rate')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(({ key, label, found, rows, rate }) => (
                <Table.Tr key={key}>
                  <Table.Td>
                    <span className={desk['main']}>{label}</span>
                  </Table.Td>
                  <Table.Td ta="right" data-label={t('factors.found_of')} className="figures">
                    {count(Math.round(found * 10) / 10)} / {count(Math.round(rows * 10) / 10)}
                  </Table.Td>
                  <Table.Td ta="right" data-label={t('factors.rate')} className="figures">
                    {percent(rate)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoreOf pages={pages} />
    </section>
  )
}
