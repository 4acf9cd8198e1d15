import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Plugin, type Rolldown } from 'vite'

/** Screens that open without network; what they need is the shell. */
const screens = ['counter.tsx', 'goods-list.tsx', 'goods-page.tsx', 'offline-room.tsx']

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/**
 * Writes `sw.js`: the service worker with the names of the files that the screens above need, and a build
 * number made from them, so that another app is another worker.
 */
export function offlineShell(): Plugin {
  return {
    name: 'buuan-offline-shell',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the page is not in the bundle')
      const files = shellOf(bundle)
      const release = createHash('sha256').update(JSON.stringify(files)).update(page.source)
      const shell = { release: release.digest('hex').slice(0, 16), files }
      await writeFile(join(dir, 'sw.js'), await workerWith(shell))
    },
  }
}

/** Every file that the page and the offline screens load, and what those load, by path. */
export function shellOf(bundle: Bundle): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const file = bundle[name]
    if (!file || found.has(name)) return
    found.add(name)
    if (file.type !== 'chunk') return
    for (const next of [...file.imports, ...attachedTo(file), ...fontsIn(bundle, file)]) visit(next)
  }
  for (const file of Object.values(bundle)) {
    const source = file.type === 'chunk' ? basename(file.facadeModuleId ?? '') : ''
    const isWorker = file.type === 'asset' && file.fileName.includes('screening-worker')
    if (isWorker || screens.includes(source) || (file.type === 'chunk' && file.isEntry))
      visit(file.fileName)
  }
  return [...found].sort().map((name) => `/${name}`)
}

/** The style sheets of a chunk. */
function attachedTo({ viteMetadata }: Chunk): string[] {
  return [...(viteMetadata?.importedCss ?? [])]
}

/** The fonts that a chunk's style sheets name, in the one format that every browser of today reads. */
function fontsIn(bundle: Bundle, chunk: Chunk): string[] {
  return attachedTo(chunk).flatMap((name) => {
    const sheet = bundle[name]
    if (sheet?.type !== 'asset') return []
    const text = Buffer.from(sheet.source).toString()
    return [...text.matchAll(/url\(["']?\/([^"')]+\.woff2)/g)].map(([, path]) => path!)
  })
}

/** The worker as one plain script, which every browser that has service workers takes. */
async function workerWith(shell: { release: string; files: string[] }): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { __SHELL__: JSON.stringify(shell) },
    build: {
      write: false,
      lib: {
        entry: `${import.meta.dirname}/service-worker.ts`,
        formats: ['iife'],
        name: 'buuanServiceWorker',
      },
    },
  })
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return output!.output[0].code
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Beside each text of some size its compressed forms, which the server sends to whoever takes them. */
export function compressed(): Plugin {
  return {
    name: 'buuan-compressed',
    apply: 'build',
    // Only what is written is final: until then other plugins still change it.
    async writeBundle({ dir = '' }, bundle) {
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      for (const file of Object.values(bundle)) {
        const body = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        if (!/\.(js|css|html|svg|wasm)$/.test(file.fileName) || body.length < 1_000) continue
        await writeFile(join(dir, `${file.fileName}.br`), await brotli(body, quality))
        await writeFile(join(dir, `${file.fileName}.gz`), await zip(body))
      }
    },
  }
}
