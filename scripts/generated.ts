import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Writes a generated file, or with `--check` fails when it is not what would be written. */
export function generated(file: string, text: string, command: string): void {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
    throw new Error(`${file} is out of date. Run: ${command}`)
}
