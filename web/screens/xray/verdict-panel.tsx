import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import type { Suggestion, Verdict, WaitingImage } from '../../api/xray.ts'
import { count, dateTime, grams } from '../../i18n/format.ts'
import { isKey } from '../../i18n/index.ts'
import { Facts } from '../../ui/facts.tsx'
import { Key } from '../../ui/keys.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './xray.module.css'

const buttons = [
  ['clear', '1', 'green'],
  ['suspicious', '2', 'orange'],
  ['found', '3', 'red'],
] as const

/** What the image is of, what the machine thinks, and the three answers. */
export function VerdictPanel(props: {
  image: WaitingImage
  waiting: number
  say: (verdict: Verdict) => void
  busy: boolean
}) {
  const { t } = useTranslation()
  const { image, waiting, say, busy } = props
  const { itemNumber, itemType, weightGrams, lane, station, since, suggestion } = image
  const laneKey: string = `risk_lane.${lane ?? ''}`
  return (
    <>
      <div>
        <p className={`${classes['number'] ?? ''} code`}>
          {itemNumber ? spacedItemNumber(itemNumber) : '—'}
        </p>
        <Text size="sm" c="dimmed">
          {t('xray.waiting', { count: waiting, number: count(waiting) })}
        </Text>
      </div>
      <Machine suggestion={suggestion} />
      <Facts
        facts={[
          [t('xray.item'), t(`item.${itemType}`)],
          [t('xray.weight'), weightGrams === null ? undefined : grams(weightGrams)],
          [t('xray.lane'), isKey(laneKey) ? t(laneKey) : undefined],
          [t('xray.station'), station.name],
          [t('xray.since'), dateTime(since)],
        ]}
      />
      {itemType === 'letter' && <Tag tone="warn">{t('xray.letter')}</Tag>}
      {!busy && (
        <div className={classes['verdicts']}>
          {buttons.map(([verdict, key, color]) => (
            <Button
              key={verdict}
              color={color}
              size="md"
              justify="space-between"
              variant={verdict === 'clear' ? 'filled' : 'light'}
              rightSection={<Key bright={verdict === 'clear'}>{key}</Key>}
              onClick={() => say(verdict)}
            >
              {t(`xray_verdict.${verdict}`)}
            </Button>
          ))}
        </div>
      )}
      {!busy && <Tools />}
    </>
  )
}

function Machine({ suggestion }: { suggestion: Suggestion | null }) {
  const { t } = useTranslation()
  if (!suggestion) return <Tag>{t('xray.machine_silent')}</Tag>
  const { answer, score } = suggestion
  return (
    <Group gap={6}>
      <Tag tone={answer === 'suspect' ? 'warn' : 'plain'}>{t(`xray_machine.${answer}`)}</Tag>
      {score !== null && (
        <Text size="xs" c="dimmed" className="figures">
          {t('xray.score', { percent: Math.round(score * 100) })}
        </Text>
      )}
    </Group>
  )
}

const tools = [
  [['+', '−', '0'], 'xray.tool_zoom'],
  [['←', '↑', '→', '↓'], 'xray.tool_move'],
  [['[', ']'], 'xray.tool_level'],
  [[',', '.'], 'xray.tool_width'],
  [['I'], 'xray.tool_invert'],
  [['B'], 'xray.tool_boxes'],
] as const

function Tools() {
  const { t } = useTranslation()
  return (
    <dl className={classes['tools']}>
      {tools.map(([keys, label]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </dt>
          <dd>{t(label)}</dd>
        </div>
      ))}
    </dl>
  )
}
