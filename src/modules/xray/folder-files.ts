import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { absent, syncFolder } from '#platform/files.ts'

/** A file of a drop folder that is no link: what it is called, and how it stood when it was looked at. */
export type DropFile = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly writtenMs: number
  /** When its name or content last changed on this machine. */
  readonly changedMs: number
}

/** The plain files of a folder in the order they were written in; links and folders are left out. */
export async function filesIn(folder: string): Promise<DropFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? []
  const files: DropFile[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(folder, entry.name)
    const stat = await lstat(path).catch(absent)
    if (!stat?.isFile()) continue
    const { size, mtimeMs, ctimeMs } = stat
    files.push({ name: entry.name, path, size, writtenMs: mtimeMs, changedMs: ctimeMs })
  }
  return files.sort((a, b) => a.writtenMs - b.writtenMs || (a.name < b.name ? -1 : 1))
}

/** Reads a file that is no link; undefined when it is gone. */
export async function readPlain(path: string): Promise<Buffer | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(absent)
  try {
    return await file?.readFile()
  } finally {
    await file?.close()
  }
}

/** Overwrites a file that is no link, then removes it. One that is gone is harmless. */
export async function erasePlain(path: string): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_NOFOLLOW).catch(absent)
  if (!file) return
  try {
    const { size } = await file.stat()
    const piece = 1_048_576
    for (let at = 0; at < size; at += piece)
      await file.write(randomBytes(Math.min(piece, size - at)), 0, null, at)
    await file.sync()
  } finally {
    await file.close()
  }
  await unlink(path).catch(absent)
  await syncFolder(join(path, '..'))
}

/** What a name in a drop folder says (docs/formats/xray-drop.md). */
export type Named =
  | { readonly is: 'picture'; readonly itemNumber: string; readonly sidecar: string }
  | { readonly is: 'sidecar' }
  /** Still being written, by the conventions of those who copy. */
  | { readonly is: 'unfinished' }
  | { readonly is: 'no_number' }
  | { readonly is: 'no_picture' }

const pictureShape = /^([a-z]{2}\d{9}[a-z]{2})(?:[-_ .].*)?$/i
const pictureEnding = /\.(png|dcs|dcm)$/i

export function readName(name: string): Named {
  if (/^[.~]|\.(part|tmp|temp|filepart|crdownload)$/i.test(name)) return { is: 'unfinished' }
  if (/\.json$/i.test(name)) return { is: 'sidecar' }
  if (!pictureEnding.test(name)) return { is: 'no_picture' }
  const stem = name.replace(pictureEnding, '')
  const itemNumber = pictureShape.exec(stem)?.[1]
  return itemNumber ? { is: 'picture', itemNumber, sidecar: `${stem}.json` } : { is: 'no_number' }
}
