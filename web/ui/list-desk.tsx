import { Button, Table } from '@mantine/core'
import { type Icon, IconPlus } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Empty } from './empty.tsx'
import { ProblemNote } from './problem-note.tsx'
import { Waiting } from './route-states.tsx'
import classes from './desk.module.css'

/** One desk of the administration: a button that becomes a form, and the list of what there is. */
export function ListDesk<Line>(props: {
  query: UseQueryResult<{ items: Line[] }>
  add: { label: string; form: (done: () => void) => ReactNode }
  empty: { icon: Icon; title: string; hint: string }
  /** Heads of the columns; a last one without a head holds the actions. */
  heads: readonly string[]
  line: (line: Line) => ReactNode
}) {
  const { query, add, empty, heads } = props
  const [adding, setAdding] = useState(false)
  const lines = query.data?.items ?? []
  return (
    <>
      {adding ? (
        add.form(() => setAdding(false))
      ) : (
        <Button
          leftSection={<IconPlus size={17} stroke={1.8} />}
          w="fit-content"
          onClick={() => setAdding(true)}
        >
          {add.label}
        </Button>
      )}
      {query.isPending && <Waiting />}
      <ProblemNote thrown={query.error} />
      {query.data && lines.length === 0 && (
        <Empty icon={empty.icon} title={empty.title}>
          {empty.hint}
        </Empty>
      )}
      {lines.length > 0 && (
        <div className={classes['sheet']}>
          <Table className={classes['table']}>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head}>{head}</Table.Th>
                ))}
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{lines.map(props.line)}</Table.Tbody>
          </Table>
        </div>
      )}
    </>
  )
}
