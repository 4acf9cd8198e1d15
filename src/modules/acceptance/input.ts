import { type Static, Type } from 'typebox'
import { itemTypes, refusalGrounds, transportModes } from '#modules/parcels/index.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Id = Type.String({ format: 'uuid' })
const closed = { additionalProperties: false }

const PartyInput = Type.Object(
  {
    name: text(120),
    phone: text(40),
    address: Type.Object(
      { commune: Type.String({ pattern: '^\\d{5}$' }), rest: Type.String({ maxLength: 250 }) },
      closed,
    ),
  },
  closed,
)

/** How the sender is identified. The server reads the scanned text itself: a client cannot claim a scan. */
export const IdentityInput = Type.Union([
  Type.Object({ method: Type.Literal('card_qr'), text: text(1_000) }, closed),
  Type.Object({ method: Type.Literal('mrz'), text: text(400) }, closed),
  Type.Object(
    {
      method: Type.Literal('declared'),
      name: text(120),
      number: Type.Optional(text(20)),
      birthDate: Type.Optional(Type.String({ format: 'date' })),
      sex: Type.Optional(Type.Enum(['male', 'female'])),
    },
    closed,
  ),
  Type.Object({ method: Type.Literal('contract'), contractSenderId: Id }, closed),
])

const Evidence = Type.Object({ condition: text(60), note: text(200) }, closed)

const ContentsInput = Type.Object(
  {
    description: text(500),
    weightGrams: Type.Integer({ minimum: 1, maximum: 500_000 }),
    declaredValueVnd: Type.Integer({ minimum: 0, maximum: 10_000_000_000 }),
    evidence: Type.Array(Evidence, { maxItems: 10 }),
  },
  closed,
)

const Confirmation = Type.Union([
  Type.Object(
    {
      method: Type.Literal('signature'),
      strokes: Type.Array(
        Type.Array(Type.Tuple([Type.Number(), Type.Number()]), { maxItems: 2_000 }),
        { maxItems: 60 },
      ),
    },
    closed,
  ),
  Type.Object({ method: Type.Literal('code'), confirmationId: Id }, closed),
])

const InspectionInput = Type.Object(
  {
    checklist: Type.Object(
      {
        opened: Type.Boolean(),
        matchesDeclaration: Type.Boolean(),
        nothingProhibited: Type.Boolean(),
        packedSafely: Type.Boolean(),
      },
      closed,
    ),
    photoIds: Type.Array(Id, { maxItems: 10 }),
    confirmation: Confirmation,
  },
  closed,
)

const parts = {
  itemType: Type.Enum([...itemTypes]),
  transportMode: Type.Enum([...transportModes]),
  identity: IdentityInput,
  /** The clerk compared the holder with the document. */
  facePresent: Type.Boolean(),
  sender: PartyInput,
  recipient: PartyInput,
  contents: ContentsInput,
  inspection: Type.Union([InspectionInput, Type.Null()]),
}

/** One parcel to accept, as the counter, the courier and the contract sender's system send it. */
export const ParcelInput = Type.Object(parts, closed)
export type ParcelInput = Static<typeof ParcelInput>

export const AcceptanceBody = Type.Object({ officeId: Id, ...parts }, closed)

/** Items are checked one by one, so that one bad item refuses only itself. */
export const BatchItem = Type.Object(
  { idempotencyKey: Type.String({ minLength: 8, maxLength: 80 }), ...parts },
  closed,
)

export const PreviewBody = Type.Object(
  { officeId: Id, ...Type.Partial(Type.Object(parts)).properties },
  closed,
)
export type PreviewInput = Static<typeof PreviewBody>

export const RefusalBody = Type.Object(
  {
    officeId: Id,
    ...Type.Partial(Type.Object(parts)).properties,
    ground: Type.Enum([...refusalGrounds]),
    note: Type.String({ maxLength: 500 }),
  },
  closed,
)
export type RefusalInput = Static<typeof RefusalBody>

export type Identity = Static<typeof IdentityInput>
export type Inspection = Static<typeof InspectionInput>
export type Contents = Static<typeof ContentsInput>
export type PartyInput = Static<typeof PartyInput>
