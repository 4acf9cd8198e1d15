import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noon } from '#platform/testing.ts'
import {
  aCase,
  acceptedAt,
  aHoldDesk,
  classes,
  erase,
  letGo,
  opens,
  others,
} from './holds.testing.ts'
import { finishRelease } from './jobs.ts'

const base = await aHoldDesk()

type Kind = (typeof classes)[number]
type Step =
  | { readonly do: 'hold'; readonly parcel: number; readonly by: 'id' | 'phone' }
  | { readonly do: 'erase'; readonly kind: Kind }
  | { readonly do: 'release'; readonly hold: number; readonly finished: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('hold' as const),
    parcel: fc.nat(1),
    by: fc.constantFrom('id' as const, 'phone' as const),
  }),
  fc.record({ do: fc.constant('erase' as const), kind: fc.constantFrom(...classes) }),
  fc.record({ do: fc.constant('release' as const), hold: fc.nat(2), finished: fc.boolean() }),
)

const groupsOf = {
  identity: ['identity'],
  parcel: ['sender', 'recipient', 'item'],
  evidence: ['signature', 'photos'],
} as const satisfies Record<Kind, readonly string[]>
const phones = ['0912345678', others.sender.phone]

/** What the world should be, in plain sets: no keys, no tables. */
class Model {
  readonly alive = new Set<Kind>(classes)
  readonly holds: { readonly id: string; readonly keeps: ReadonlySet<string> }[] = []

  readable(parcel: number): Kind[] {
    return classes.filter(
      (kind) =>
        this.alive.has(kind) || this.holds.some(({ keeps }) => keeps.has(`${parcel}/${kind}`)),
    )
  }

  /** A parcel is found by its id while anything of it can be read, by its sender while tokens live. */
  canFind({ parcel, by }: { parcel: number; by: 'id' | 'phone' }): boolean {
    return by === 'phone' ? this.alive.has('parcel') : this.readable(parcel).length > 0
  }

  opens(parcel: number): Record<string, boolean> {
    const readable = this.readable(parcel)
    return Object.fromEntries(
      classes.flatMap((kind) => groupsOf[kind].map((group) => [group, readable.includes(kind)])),
    )
  }
}

/** The same in the product, step by step beside the model. */
async function aWorld() {
  const one = await aCase(base)
  const { desk } = one
  const model = new Model()
  const parcels = [await acceptedAt(desk, noon), await acceptedAt(desk, noon, others)]

  async function hold({ parcel, by }: Step & { do: 'hold' }): Promise<void> {
    const { parcelId } = parcels[parcel]!
    const found = model.canFind({ parcel, by })
    const keeps = new Set(found ? model.readable(parcel).map((kind) => `${parcel}/${kind}`) : [])
    const placing = one.hold(
      by === 'id'
        ? { parcels: [{ id: parcelId }], keepWhatIsLeft: true }
        : { persons: [{ by, value: phones[parcel]! }] },
    )
    if (by === 'id' && !found) await assert.rejects(placing, { code: 'holds.too_late' })
    else model.holds.push({ id: (await placing).holdId, keeps })
  }

  async function release({ hold, finished }: Step & { do: 'release' }): Promise<void> {
    const [gone] = model.holds.splice(hold, 1)
    if (!gone) return
    await letGo(one, gone.id)
    if (finished) await finishRelease(desk.jobs, gone.id)
  }

  return {
    async take(next: Step): Promise<void> {
      if (next.do === 'hold') await hold(next)
      else if (next.do === 'release') await release(next)
      else if (model.alive.delete(next.kind)) await erase(desk, next.kind)
    },
    async compare(): Promise<void> {
      for (const [i, { parcelId }] of parcels.entries())
        assert.deepEqual(await opens(desk, parcelId), model.opens(i))
    },
  }
}

test('whatever is held, erased and let go: a class of a parcel opens exactly while its day lives or a standing hold keeps it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      const world = await aWorld()
      for (const next of steps) {
        await world.take(next)
        await world.compare()
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
