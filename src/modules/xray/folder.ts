import { createHash } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { officesByIds, visitor } from '#modules/directory/index.ts'
import { change, look } from '#platform/change.ts'
import { DomainError } from '#platform/errors.ts'
import { makeFolders, replace } from '#platform/files.ts'
import type { Log } from '#platform/log.ts'
import { takeImage } from './delivery.ts'
import type { XrayJobDeps } from './deps.ts'
import { refuse } from './errors.ts'
import { type DropFile, erasePlain, filesIn, readName, readPlain } from './folder-files.ts'
import { imageLimitBytes } from './picture.ts'
import type { Station } from './station.ts'
import { parseSuggestion } from './suggestion.ts'
import { system } from './system.ts'

export type FolderDeps = XrayJobDeps & {
  /** Holds a folder for each station of files. */
  readonly root: string
  readonly log: Log
  readonly settleMs?: number
  readonly monotonicMs?: () => number
}

const usualSettleMs = 2_000
const retryMs = 60_000
const dayMs = 86_400_000
/** What was rejected, and what nobody finished writing, lies in clear: for so long and no longer. */
const rejectedMs = 3 * dayMs
const strayMs = dayMs

type Seen = { readonly size: number; readonly writtenMs: number; readonly since: number }

/**
 * Takes images from the folders of stations: each file once it is complete, sealed first and then removed. A crash at
 * any point loses nothing and takes nothing twice: a file is removed only after its image is committed, and the same
 * file again is the same delivery.
 */
export class FolderWatch {
  readonly #deps: FolderDeps
  readonly #settleMs: number
  readonly #monotonicMs: () => number
  #seen = new Map<string, Seen>()

  constructor(deps: FolderDeps) {
    this.#deps = deps
    this.#settleMs = deps.settleMs ?? usualSettleMs
    this.#monotonicMs = deps.monotonicMs ?? (() => performance.now())
  }

  /** Looks through all folders once. One station that fails does not keep the others waiting. */
  async pass(): Promise<void> {
    const before = this.#seen
    this.#seen = new Map()
    for (const station of await this.#stations())
      await this.#passStation(station, before).catch((error: unknown) =>
        this.#deps.log.error('x-ray folder failed', { organisationId: station.operator_id, error }),
      )
  }

  async #stations(): Promise<Station[]> {
    const { db, now } = this.#deps
    return look(db, { actor: visitor, now: now() }, async (ctx) => {
      const stations = await ctx.tx
        .selectFrom('xray.station')
        .selectAll()
        .where('kind', '=', 'folder')
        .where('closed_at', 'is', null)
        .orderBy('id')
        .execute()
      const offices = await officesByIds(
        ctx,
        stations.map(({ office_id }) => office_id),
      )
      return stations.filter(({ office_id }) => offices.get(office_id)?.closedAt === null)
    })
  }

  async #passStation(station: Station, before: ReadonlyMap<string, Seen>): Promise<void> {
    const folder = join(this.#deps.root, station.folder!)
    await makeFolders(join(folder, 'rejected'))
    const files = await filesIn(folder)
    for (const file of files) {
      const { is } = readName(file.name)
      if (is !== 'sidecar' && is !== 'unfinished')
        await this.#look(station, folder, { file, before })
      else if (this.#isOlder(file, strayMs)) await erasePlain(file.path)
    }
    for (const file of await filesIn(join(folder, 'rejected')))
      if (this.#isOlder(file, rejectedMs)) await erasePlain(file.path)
  }

  async #look(
    station: Station,
    folder: string,
    { file, before }: { file: DropFile; before: ReadonlyMap<string, Seen> },
  ): Promise<void> {
    if (this.#isComplete(file, before)) await this.#take(station, folder, file)
  }

  #isOlder({ changedMs }: DropFile, ms: number): boolean {
    return this.#deps.now().getTime() - changedMs > ms
  }

  /** A file is complete when it has stood still for a while: as long, and written at the same moment. */
  #isComplete({ path, size, writtenMs }: DropFile, before: ReadonlyMap<string, Seen>): boolean {
    const now = this.#monotonicMs()
    const earlier = before.get(path)
    const stoodStill = earlier?.size === size && earlier.writtenMs === writtenMs
    const since = stoodStill ? earlier.since : now
    this.#seen.set(path, { size, writtenMs, since })
    return stoodStill && now - since >= this.#settleMs
  }

  async #take(station: Station, folder: string, file: DropFile): Promise<void> {
    const name = readName(file.name)
    const sidecar = name.is === 'picture' ? join(folder, name.sidecar) : undefined
    try {
      await this.#takeImage(station, file, sidecar)
    } catch (error) {
      if (!(error instanceof DomainError && error.code.startsWith('xray.'))) {
        this.#tryLater(station, file, error)
        return
      }
      // The same picture under the same name, now with another sidecar: it is kept as it came first.
      if (error.code !== 'xray.delivery_conflict') {
        await reject({ folder, file, sidecar, error })
        return
      }
    }
    await erasePlain(file.path)
    if (sidecar) await erasePlain(sidecar)
  }

  async #takeImage(station: Station, file: DropFile, sidecar: string | undefined): Promise<void> {
    const name = readName(file.name)
    if (name.is === 'no_picture') throw refuse('not_a_picture', { reason: 'name' })
    if (name.is !== 'picture') throw refuse('item_number', { reason: 'name' })
    if (file.size > imageLimitBytes) throw refuse('too_large')
    const upload = await readPlain(file.path)
    // Somebody took it away, or another server was quicker.
    if (!upload) return
    const said = sidecar && (await readPlain(sidecar))
    const suggestion = said ? parseSuggestion(said.toString()) : undefined
    const { db, now } = this.#deps
    const delivery = {
      ...{ station, upload, suggestion },
      deliveryId: `file/${file.name}/${createHash('sha256').update(upload).digest('hex')}`,
      itemNumber: name.itemNumber,
    }
    await change(db, { actor: system(station.operator_id), now: now() }, (ctx) =>
      takeImage(ctx, this.#deps, delivery),
    )
  }

  /** Not the file's fault: it stays where it is. Its name may name an item, so it is not logged. */
  #tryLater(station: Station, { path, size, writtenMs }: DropFile, error: unknown): void {
    this.#deps.log.error('x-ray file failed', { organisationId: station.operator_id, error })
    const since = this.#monotonicMs() + retryMs - this.#settleMs
    this.#seen.set(path, { size, writtenMs, since })
  }
}

type Rejected = {
  readonly folder: string
  readonly file: DropFile
  readonly sidecar: string | undefined
  readonly error: DomainError
}

/** Puts a file aside, with what was wrong beside it. */
async function reject({ folder, file, sidecar, error }: Rejected): Promise<void> {
  const aside = join(folder, 'rejected', file.name)
  const { code, details, refusal } = error
  const reason = { code, vi: refusal.vi, en: refusal.en, ...details }
  await replace(`${aside}.reason.json`, Buffer.from(`${JSON.stringify(reason, null, 2)}\n`))
  await rename(file.path, aside)
  if (sidecar) await erasePlain(sidecar)
}

const everyMs = 1_000

/** Watches the folders until stopped; a pass that is under way is ended first. */
export function startFolderWatch(deps: FolderDeps): { stop(): Promise<void> } {
  const watch = new FolderWatch(deps)
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await watch
        .pass()
        .catch((error: unknown) => deps.log.error('x-ray folders failed', { error }))
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const ended = run()
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}
