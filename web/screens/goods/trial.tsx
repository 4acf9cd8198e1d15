import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer, Trial } from '../../api/catalogue.ts'
import { count } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Tag } from '../../ui/tag.tsx'
import { tones } from '../public/goods-words.ts'
import { DiffOfLists } from './diff.tsx'
import classes from './goods-desk.module.css'
import { useCategories } from './words.ts'

/** What an amendment would change: in the list, and in the answers to phrases and corrections. */
export function TrialOf({ trial }: { trial: Trial }) {
  const { t } = useTranslation()
  const { changedPhrases, changedCorrections, lines } = trial
  const left = changedPhrases + changedCorrections - lines.length
  return (
    <>
      <DiffOfLists diff={trial.diff} />
      <p className={classes['second']} data-testid="trial">
        {t('trial.counts', {
          ...{ phrases: count(trial.phrases), corrections: count(trial.corrections) },
          ...{ changedPhrases: count(changedPhrases), changedCorrections },
        })}
      </p>
      {lines.length > 0 && (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('trial.declared')}</Table.Th>
                <Table.Th>{t('trial.before')}</Table.Th>
                <Table.Th>{t('trial.after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line, index) => (
                <Table.Tr key={index}>
                  <Table.Td>
                    {line.text}{' '}
                    {line.of === 'correction' && <Tag tone="brand">{t('trial.correction')}</Tag>}
                  </Table.Td>
                  <Table.Td data-label={t('trial.before')}>
                    <AnswerOf answer={line.before} />
                  </Table.Td>
                  <Table.Td data-label={t('trial.after')}>
                    <AnswerOf answer={line.after} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {left > 0 && <p className={classes['second']}>{t('catalogue.more', { count: left })}</p>}
    </>
  )
}

/** A class, and the category where there is one. */
export function AnswerOf({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const { nameOfId } = useCategories()
  return (
    <span className={classes['answers']}>
      <Tag tone={tones[answer.class]}>{t(`goods.${answer.class}`)}</Tag>
      {nameOfId(answer.category)}
    </span>
  )
}
