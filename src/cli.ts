import { ConfigError } from '#platform/config.ts'

/** Each command is loaded when it is asked for: reading a card needs no server. */
const commands: Readonly<
  Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>
> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  demo: async () => (await import('./commands/serve.ts')).demo,
  identity: async () => (await import('./commands/lines.ts')).identity,
  places: async () => (await import('./commands/lines.ts')).places,
  goods: async () => (await import('./commands/lines.ts')).goods,
}

const usage = `buuan COMMAND

  serve                              run the server (settings: BUUAN_… variables, see docs/operations)
  demo                               the same with the demo country in an empty data folder
  identity read-card --json          citizen card QR texts on standard input, one a line
  places resolve --json              addresses on standard input, one a line
  goods screen --date DAY --json     declared contents on standard input, one a line
`

const [name = '', ...args] = process.argv.slice(2)
const load = commands[name]
if (!load) {
  process.stderr.write(usage)
  process.exitCode = 2
} else {
  try {
    const command = await load()
    process.exitCode = await command(args)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
