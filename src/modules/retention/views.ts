import { Type } from 'typebox'
import { dayClasses } from '#core/vault/term.ts'

export const Id = Type.String({ format: 'uuid' })
export const Class = Type.Enum([...dayClasses])
export const Day = Type.String({ format: 'date' })
const Instant = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })

function maybe<T extends Parameters<typeof Type.Union>[0][number]>(type: T) {
  return Type.Union([type, Type.Null()])
}

const ClassView = Type.Object({
  class: Class,
  months: Type.Integer(),
  floorMonths: Type.Integer(),
  defaultMonths: Type.Integer(),
  mostMonths: Type.Integer(),
  basis: Type.String(),
  liveDays: Count,
  oldestDay: maybe(Day),
  erasedDays: Count,
  missingDays: Count,
})

const ChangeView = Type.Object({
  id: Id,
  class: Type.String(),
  months: Type.Integer(),
  state: Type.String(),
  askedBy: Id,
  askedAt: Instant,
  decidedBy: maybe(Id),
  decidedAt: maybe(Instant),
  effectiveFrom: maybe(Day),
  /** Asked by the one who looks: they cannot decide it. */
  mine: Type.Boolean(),
})

const RunView = Type.Object({
  id: Id,
  startedAt: Instant,
  endedAt: maybe(Instant),
  outcome: maybe(Type.String()),
  due: Count,
  erased: Count,
  resumed: Count,
  records: Count,
  held: Count,
  failed: Count,
})

const ClockView = Type.Object({
  believed: Type.Boolean(),
  doubt: maybe(
    Type.Object({
      kind: Type.String(),
      gapSeconds: Type.Integer(),
      beganAt: Instant,
      waitsForSecondPerson: Type.Boolean(),
      mine: Type.Boolean(),
    }),
  ),
})

/** How long each class is kept, what dies next, what the last runs did, and whether the clock is believed. */
export const RetentionView = Type.Object({
  today: Day,
  classes: Type.Array(ClassView),
  changes: Type.Array(ChangeView),
  nextDue: Type.Array(
    Type.Object({ class: Type.String(), day: Day, dueOn: Day, records: maybe(Count) }),
  ),
  clock: ClockView,
  runs: Type.Array(RunView),
})

export const RunsView = Type.Object({ items: Type.Array(RunView), next: maybe(Id) })

export const CertificatesView = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      class: Type.String(),
      day: Day,
      issuedAt: Instant,
      records: Count,
      held: Count,
      sweptAt: maybe(Instant),
    }),
  ),
  next: maybe(Id),
})

/** The stored file is sent as it is; its shape is docs/formats/erasure-certificate.md. */
export const CertificateFile = Type.Unsafe<string>(
  Type.Object({
    format: Type.String(),
    certificate: Type.Object({
      id: Id,
      operator: Id,
      operatorName: Type.String(),
      class: Class,
      day: Day,
      countedFrom: Day,
      commitment: Type.String(),
      months: Type.Integer(),
      basis: Type.Array(Type.String()),
      records: Count,
      held: Count,
      madeAt: Instant,
      destroyedAt: Instant,
      how: Type.Enum(['term', 'found']),
    }),
    key: Type.Object({ id: Type.String(), publicKey: Type.String() }),
    signature: Type.String(),
  }),
)

export const KeptUntilView = Type.Object({
  items: Type.Array(
    Type.Object({ class: Class, keptUntil: Day, months: Type.Integer(), erasedAt: maybe(Instant) }),
  ),
})
