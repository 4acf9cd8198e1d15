import { parseArgs } from 'node:util'
import { province } from '#core/places/index.ts'
import { type OrganisationKind, organisationKinds } from '#modules/directory/index.ts'
import { ConfigError, readConfig } from '#platform/config.ts'
import { type FirstOrganisation, type Server, startServer } from '../main.ts'

/**
 * `serve`: the production way. While nobody has signed in yet it prints a one-time link for the
 * first administrator of the organisation named by `--organisation`, `--kind` and `--code` (a
 * provincial department also by `--province`, two digits).
 */
export async function serve(args: readonly string[]): Promise<number> {
  const first = readFirst(args)
  const server = await startServer(readConfig(process.env), { demo: false })
  const link = await server.firstAdministratorLink(first).catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  if (link)
    process.stdout.write(
      `Quản trị viên đầu tiên: mở một lần, trong 72 giờ / First administrator, once, within 72 hours:\n${link}\n`,
    )
  return untilStopped(server)
}

/** `demo`: what `npm start` runs. A folder that holds a deployment of its own is served as it is. */
export async function demo(): Promise<number> {
  const server = await startServer(readConfig(process.env), { demo: true })
  process.stdout.write(server.demo?.welcome(server.address) ?? `${server.address}\n`)
  return untilStopped(server)
}

function readFirst(args: readonly string[]): FirstOrganisation {
  const { values } = parseArgs({
    args: [...args],
    options: {
      organisation: { type: 'string', default: 'Doanh nghiệp bưu chính' },
      kind: { type: 'string', default: 'operator' },
      code: { type: 'string', default: 'BUUAN' },
      province: { type: 'string' },
    },
  })
  const kinds: readonly string[] = organisationKinds
  if (!kinds.includes(values.kind)) throw new ConfigError(`--kind is one of ${kinds.join(', ')}.`)
  if (values.province !== undefined && !province(values.province))
    throw new ConfigError('--province is the two-digit code of one of the 34 provinces.')
  if (values.kind === 'provincial_department' && values.province === undefined)
    throw new ConfigError('--kind provincial_department also needs --province.')
  return {
    name: values.organisation,
    // Just checked against the list.
    kind: values.kind as OrganisationKind,
    code: values.code,
    ...(values.province === undefined ? {} : { provinceCode: values.province }),
  }
}

async function untilStopped(server: Server): Promise<number> {
  await new Promise<void>((asked) => {
    process.once('SIGINT', () => asked())
    process.once('SIGTERM', () => asked())
  })
  await server.stop()
  return 0
}
