import { Group, MultiSelect, NumberInput, Table, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Border,
  draftPolicy,
  type Measure,
  measures,
  readFactors,
  type Settings,
} from '../../api/risk.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import classes from './risk.module.css'
import { said } from './risk-words.ts'

/** Other settings than those in force: lanes, chance, what is learned, and each rule. */
export function PolicyForm(props: { settings: Settings; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [settings, setSettings] = useState(props.settings)
  const [note, setNote] = useState('')
  const set = (parts: Partial<Settings>) => setSettings((before) => ({ ...before, ...parts }))

  const draft = async () => {
    const { id } = await draftPolicy({ settings, note: note.trim() })
    await navigate({ to: '/rui-ro/chinh-sach/$id', params: { id } })
  }

  return (
    <AddForm
      send={t('policy.save_draft')}
      ready={note.trim().length >= 5}
      work={draft}
      refreshes={['risk']}
      onClose={props.onClose}
    >
      <Group align="end">
        <Points
          label={t('policy.draw_percent')}
          bounds={[1, 20]}
          value={Math.round(settings.drawShare * 100)}
          onValue={(percent) => set({ drawShare: percent / 100 })}
        />
        <Points
          label={t('policy.learned_points')}
          bounds={[0, 60]}
          value={settings.learnedPoints}
          onValue={(learnedPoints) => set({ learnedPoints })}
        />
        <Points
          label={t('policy.blue_from')}
          bounds={[1, 100]}
          value={settings.blueFrom}
          onValue={(blueFrom) => set({ blueFrom })}
        />
      </Group>
      <Measures
        label={t('policy.draw_measures')}
        value={settings.drawMeasures}
        onValue={(drawMeasures) => set({ drawMeasures })}
      />
      <LaneFields lane="yellow" border={settings.yellow} onBorder={(yellow) => set({ yellow })} />
      <LaneFields lane="red" border={settings.red} onBorder={(red) => set({ red })} />
      <Rules settings={settings} onRules={(rules) => set({ rules })} />
      <Textarea
        label={t('policy.why')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </AddForm>
  )
}

function LaneFields(props: {
  lane: 'yellow' | 'red'
  border: Border
  onBorder: (border: Border) => void
}) {
  const { t } = useTranslation()
  const { lane, border, onBorder } = props
  return (
    <fieldset className={classes['lane_fields']} data-lane={lane}>
      <legend>{t(`risk_lane.${lane}`)}</legend>
      <Group align="end">
        {(['least', 'usual', 'most'] as const).map((at) => (
          <Points
            key={at}
            label={t(`policy.${at}`)}
            bounds={[1, at === 'most' ? 101 : 100]}
            value={border[at]}
            onValue={(value) => onBorder({ ...border, [at]: value })}
          />
        ))}
      </Group>
      <Measures
        label={t('policy.lane_measures')}
        value={border.measures}
        onValue={(asked) => onBorder({ ...border, measures: asked })}
      />
    </fieldset>
  )
}

function Rules(props: { settings: Settings; onRules: (rules: Settings['rules']) => void }) {
  const { t } = useTranslation()
  const { rules: own } = props.settings
  const factors = useQuery({ queryKey: ['risk', 'factors'], queryFn: readFactors })
  const set = (id: string, rule: Settings['rules'][string]) => props.onRules({ ...own, [id]: rule })
  return (
    <details>
      <summary>{t('policy.rules')}</summary>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Tbody>
            {factors.data?.rules.map((rule) => {
              const now = own[rule.id] ?? { score: rule.score, measures: rule.measures }
              return (
                <Table.Tr key={rule.id}>
                  <Table.Td>{said(rule)}</Table.Td>
                  <Table.Td>
                    <Points
                      label={t('policy.points')}
                      bounds={[0, 100]}
                      value={now.score}
                      onValue={(score) => set(rule.id, { ...now, score })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Measures
                      label={t('policy.rule_measures')}
                      value={now.measures}
                      onValue={(asked) => set(rule.id, { ...now, measures: asked })}
                    />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  )
}

function Points(props: {
  label: string
  bounds: readonly [least: number, most: number]
  value: number
  onValue: (value: number) => void
}) {
  const { label, bounds, value, onValue } = props
  return (
    <NumberInput
      label={label}
      w={150}
      min={bounds[0]}
      max={bounds[1]}
      clampBehavior="strict"
      allowDecimal={false}
      value={value}
      onChange={(next) => typeof next === 'number' && onValue(next)}
    />
  )
}

function Measures(props: { label: string; value: Measure[]; onValue: (value: Measure[]) => void }) {
  const { t } = useTranslation()
  return (
    <MultiSelect
      label={props.label}
      data={measures.map((value) => ({ value, label: t(`measure.${value}`) }))}
      value={props.value}
      onChange={(chosen) => props.onValue(measures.filter((one) => chosen.includes(one)))}
    />
  )
}
