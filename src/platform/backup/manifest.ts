import { createHash } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { canonicalJson } from '#core/canonical.ts'
import { altered, BackupError } from './backup-error.ts'

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Count = Type.Integer({ minimum: 0 })
const fileParts = { file: Type.String({ pattern: '^[a-z0-9_.-]+\\.zst$' }), sha256: Sha256 }
const Name = Type.String({ pattern: '^[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*$' })

/** What a backup says of itself; see decision 0025 for each member. */
const Manifest = Type.Object({
  format: Type.Literal(1),
  program: Type.String(),
  takenAt: Type.String(),
  ringId: Type.Union([Type.String(), Type.Null()]),
  /** The folder of this state's files, beside the manifest. */
  state: Type.String({ pattern: '^state-[0-9a-f-]{36}$' }),
  migrations: Type.Array(Type.Object({ name: Type.String(), hash: Sha256 })),
  ledger: Type.Object({ entries: Count, head: Count }),
  tables: Type.Array(
    Type.Object({ table: Name, columns: Type.Array(Type.String()), rows: Count, ...fileParts }),
  ),
  sequences: Type.Array(Type.Object({ sequence: Name, last: Type.String({ pattern: '^\\d+$' }) })),
  jobs: Type.Object({ rows: Count, ...fileParts }),
  blobs: Type.Object({ count: Count, bytes: Count, ...fileParts }),
})
export type Manifest = Static<typeof Manifest>

const check = Compile(Manifest)
const fileName = 'manifest.json'

/** Written last and whole: a folder without it holds no backup. Returns the digest that names the backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const digest = digestOf(manifest)
  const partial = join(folder, `${fileName}.new`)
  const handle = await open(partial, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ ...manifest, digest }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(partial, join(folder, fileName))
  await syncFolder(folder)
  return digest
}

/** The manifest as it was written; refuses a folder without one, and one that was changed. */
export async function readManifest(
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly digest: string }> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(noBackup(folder))
  const { digest, ...manifest } = parse(text)
  if (!check.Check(manifest) || digest !== digestOf(manifest)) throw altered(fileName)
  return { manifest, digest }
}

function parse(text: string): Record<string, unknown> {
  try {
    // Checked as a whole right after.
    return { ...(JSON.parse(text) as object) }
  } catch {
    throw altered(fileName)
  }
}

function noBackup(folder: string) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    throw new BackupError('no_backup', {
      vi: `${folder} không chứa bản sao lưu hoàn chỉnh nào: thiếu ${fileName}.`,
      en: `${folder} holds no whole backup: there is no ${fileName}.`,
    })
  }
}

/** Names this backup and finds damage. It is no signature: who can write the folder can write it too. */
function digestOf(manifest: Manifest): string {
  return createHash('sha256').update(canonicalJson(manifest)).digest('hex')
}

/** After it, what was renamed in the folder is there also after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
