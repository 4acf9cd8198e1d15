import { Button, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../../api/problem.ts'
import {
  type Amendment,
  type Change,
  type ChangeKind,
  type ConditionKind,
  writeDraft,
} from '../../api/catalogue.ts'
import { AddForm } from '../../ui/add-form.tsx'
import { BasisField } from './basis-field.tsx'
import { emptyChange, type Filled, toChange } from './fill-change.ts'
import classes from './goods-desk.module.css'
import { draftOf, useCategories } from './words.ts'

const kinds: readonly ChangeKind[] = [
  ...(['term', 'prohibit', 'condition', 'harmless', 'head', 'hint', 'cue'] as const),
  'exception_off',
]
const conditionKinds: readonly ConditionKind[] = ['evidence', 'packing', 'transport']

/** Adds one change to a draft; the server says at once what the list cannot take. */
export function AddChange({ one }: { one: Amendment }) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  if (adding) return <ChangeForm one={one} onClose={() => setAdding(false)} />
  return (
    <Button
      w="fit-content"
      variant="default"
      leftSection={<IconPlus size={17} stroke={1.8} />}
      onClick={() => setAdding(true)}
    >
      {t('amendments.add')}
    </Button>
  )
}

function ChangeForm({ one, onClose }: { one: Amendment; onClose: () => void }) {
  const { t } = useTranslation()
  const { categories, nameOfId } = useCategories()
  const [filled, setFilled] = useState<Filled>(emptyChange)
  const [refused, setRefused] = useState<string[]>([])
  const fill = (part: Partial<Filled>) => setFilled({ ...filled, ...part })
  const change = toChange(filled)
  const { kind } = filled

  const add = async (added: Change) => {
    setRefused([])
    try {
      await writeDraft(one.id, draftOf(one, [...one.lines, added]))
    } catch (thrown) {
      setRefused(wordsOf(thrown))
      throw thrown
    }
  }

  return (
    <AddForm
      send={t('amendments.add_confirm')}
      ready={change !== null}
      work={async () => change && add(change)}
      refreshes={['amendment', 'amendments', 'trial']}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t('amendments.kind')}
          description={t(`change_hint.${kind}`)}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => chosen && fill({ kind: chosen })}
          data={kinds.map((value) => ({ value, label: t(`change_kind.${value}`) }))}
        />
        {kind !== 'harmless' && (
          <Select
            label={t('catalogue.category')}
            description={t('amendments.category_hint')}
            searchable
            value={filled.category}
            onChange={(category) => fill({ category })}
            data={categories.map(({ id }) => ({ value: id, label: nameOfId(id) ?? id }))}
          />
        )}
      </SimpleGrid>
      {kind !== 'prohibit' && kind !== 'condition' && (
        <Textarea
          label={t('amendments.words')}
          description={t('amendments.words_hint')}
          autosize
          minRows={2}
          maxLength={4_000}
          value={filled.words}
          onChange={(event) => fill({ words: event.currentTarget.value })}
        />
      )}
      {kind === 'condition' && <ConditionFields filled={filled} fill={fill} />}
      <BasisField filled={filled} fill={fill} />
      <Textarea
        label={t('amendments.reason')}
        autosize
        maxLength={500}
        value={filled.reason}
        onChange={(event) => fill({ reason: event.currentTarget.value })}
      />
      {refused.length > 0 && (
        <div className={classes['words']} data-testid="refused-words">
          {refused.map((word) => (
            <span key={word} className={classes['word']} data-tone="stop">
              {word}
            </span>
          ))}
        </div>
      )}
    </AddForm>
  )
}

function ConditionFields(props: { filled: Filled; fill: (part: Partial<Filled>) => void }) {
  const { t } = useTranslation()
  const { filled, fill } = props
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <Select
        label={t('amendments.condition_kind')}
        value={filled.conditionKind}
        allowDeselect={false}
        onChange={(chosen) => chosen && fill({ conditionKind: chosen })}
        data={conditionKinds.map((value) => ({ value, label: t(`public_goods.${value}`) }))}
      />
      <TextInput
        label={t('amendments.in_vietnamese')}
        maxLength={300}
        value={filled.vi}
        onChange={(event) => fill({ vi: event.currentTarget.value })}
      />
      <TextInput
        label={t('amendments.in_english')}
        maxLength={300}
        value={filled.en}
        onChange={(event) => fill({ en: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

/** The words a refusal is about: those that were asked for, and those they would hide. */
function wordsOf(thrown: unknown): string[] {
  const { details } = asProblem(thrown)
  const lists = [details['words'], details['hidden']]
  return lists.flatMap((list) => (Array.isArray(list) ? list.map(String) : []))
}
