import { isAbsolute, resolve } from 'node:path'
import type { KeyRingSettings } from '#platform/open-key-ring.ts'
import type { S3Settings } from '#platform/s3-blobs.ts'

/** Every variable the server reads. A `BUUAN_` name that is not here stops the start. */
const known = [
  'BUUAN_HOST',
  'BUUAN_PORT',
  'BUUAN_DATA',
  'BUUAN_DATABASE_URL',
  'BUUAN_PUBLIC_URL',
  'BUUAN_SMS_URL',
  'BUUAN_LOG_LEVEL',
  'BUUAN_KEYS',
  'BUUAN_KEY_PASSPHRASE_FILE',
  'BUUAN_KEY_MIRROR',
  'BUUAN_PKCS11_MODULE',
  'BUUAN_PKCS11_TOKEN',
  'BUUAN_PKCS11_PIN_FILE',
  'BUUAN_S3_BUCKET',
  'BUUAN_S3_ENDPOINT',
  'BUUAN_S3_REGION',
  'BUUAN_S3_PREFIX',
  'BUUAN_LEDGER_POLICY',
  'BUUAN_WITNESS_LOGS',
  'BUUAN_XRAY_FOLDER',
] as const

/** What a ring of files is told, and what an HSM is. */
const fileSettings = ['BUUAN_KEY_PASSPHRASE_FILE', 'BUUAN_KEY_MIRROR'] as const
const pkcs11Settings = [
  'BUUAN_PKCS11_MODULE',
  'BUUAN_PKCS11_TOKEN',
  'BUUAN_PKCS11_PIN_FILE',
] as const

export type Config = {
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string }
  readonly dataFolder: string
  /** What holds the keys; its files lie in `keys` of the data folder. */
  readonly keys: KeyRingSettings
  /** The bucket images lie in; undefined keeps them in `blobs` of the data folder. */
  readonly s3: S3Settings | undefined
  /** PostgreSQL of one's own; undefined starts the embedded one in the data folder. */
  readonly databaseUrl: string | undefined
  /** Where one-time codes are posted; undefined means this operator has no message gateway. */
  readonly smsUrl: string | undefined
  /** A tlog-policy file: the witnesses of this deployment's log. Undefined shows checkpoints at once. */
  readonly ledgerPolicy: string | undefined
  /** A tlog-policy file: the logs this deployment witnesses. Undefined witnesses none. */
  readonly witnessLogs: string | undefined
  /** Holds the drop folders of X-ray stations. Undefined takes no files. */
  readonly xrayFolder: string | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** A setting that cannot be used; the message says what to write instead. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Env = Readonly<Record<string, string | undefined>>

/** Environment strings → asserted, defaulted, frozen configuration. Read once, in `main.ts`. */
export function readConfig(env: Env): Config {
  refuseUnknown(env)
  const host = env['BUUAN_HOST'] ?? '127.0.0.1'
  const port = readPort(env['BUUAN_PORT'] ?? '8080')
  return Object.freeze({
    http: Object.freeze({
      host,
      port,
      publicUrl: readUrl('BUUAN_PUBLIC_URL', env['BUUAN_PUBLIC_URL'] ?? `http://localhost:${port}`),
    }),
    dataFolder: readPath(env['BUUAN_DATA'] ?? 'data'),
    keys: Object.freeze(readKeys(env)),
    s3: Object.freeze(readS3(env)),
    databaseUrl: optionalUrl('BUUAN_DATABASE_URL', env['BUUAN_DATABASE_URL']),
    smsUrl: optionalUrl('BUUAN_SMS_URL', env['BUUAN_SMS_URL']),
    ledgerPolicy: optionalPath(env['BUUAN_LEDGER_POLICY']),
    witnessLogs: optionalPath(env['BUUAN_WITNESS_LOGS']),
    xrayFolder: optionalPath(env['BUUAN_XRAY_FOLDER']),
    logLevel: readLevel(env['BUUAN_LOG_LEVEL'] ?? 'info'),
  })
}

function refuseUnknown(env: Env): void {
  const names: readonly string[] = known
  const unknown = Object.keys(env).find((k) => k.startsWith('BUUAN_') && !names.includes(k))
  if (unknown)
    throw new ConfigError(`${unknown} is not a setting. Known settings: ${known.join(', ')}.`)
}

function readKeys(env: Env): KeyRingSettings {
  const provider = env['BUUAN_KEYS'] ?? 'file'
  if (provider !== 'file' && provider !== 'pkcs11')
    throw new ConfigError('BUUAN_KEYS must be file or pkcs11.')
  const idle = provider === 'file' ? pkcs11Settings : fileSettings
  const stray = idle.find((name) => env[name] !== undefined)
  if (stray) throw new ConfigError(`${stray} says nothing while BUUAN_KEYS is ${provider}.`)
  if (provider === 'file')
    return {
      provider,
      passphraseFile: optionalPath(env['BUUAN_KEY_PASSPHRASE_FILE']),
      mirror: optionalPath(env['BUUAN_KEY_MIRROR']),
    }
  const wanted = (name: (typeof pkcs11Settings)[number]) => {
    const text = env[name]
    if (!text) throw new ConfigError(`BUUAN_KEYS=pkcs11 needs ${pkcs11Settings.join(', ')}.`)
    return text
  }
  return {
    provider,
    modulePath: readPath(wanted('BUUAN_PKCS11_MODULE')),
    tokenLabel: wanted('BUUAN_PKCS11_TOKEN'),
    pinFile: readPath(wanted('BUUAN_PKCS11_PIN_FILE')),
  }
}

function readS3(env: Env): S3Settings | undefined {
  const bucket = env['BUUAN_S3_BUCKET']
  if (bucket === undefined) {
    const stray = Object.keys(env).find((name) => name.startsWith('BUUAN_S3_'))
    if (stray) throw new ConfigError(`${stray} says nothing without BUUAN_S3_BUCKET.`)
    return undefined
  }
  const endpoint = optionalUrl('BUUAN_S3_ENDPOINT', env['BUUAN_S3_ENDPOINT'])
  // A store of one's own has no regions, but a signature names one.
  const region = env['BUUAN_S3_REGION'] ?? env['AWS_REGION'] ?? (endpoint && 'us-east-1')
  if (!region) throw new ConfigError('BUUAN_S3_REGION must name the region of the bucket.')
  const prefix = env['BUUAN_S3_PREFIX'] ?? ''
  if (!/^([a-z0-9-]+\/)*$/.test(prefix))
    throw new ConfigError(
      'BUUAN_S3_PREFIX must be like post/images/: a-z, 0-9, dash, and a / at the end.',
    )
  return { bucket, endpoint, region, prefix }
}

function optionalPath(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readPath(text)
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigError('BUUAN_PORT must be a port number from 0 to 65535.')
  return port
}

function readPath(text: string): string {
  return isAbsolute(text) ? text : resolve(text)
}

function optionalUrl(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : readUrl(name, text)
}

function readUrl(name: string, text: string): string {
  if (!URL.canParse(text)) throw new ConfigError(`${name} must be a URL.`)
  return text
}

function readLevel(text: string): Config['logLevel'] {
  if (
    text === 'debug' ||
    text === 'info' ||
    text === 'warn' ||
    text === 'error' ||
    text === 'silent'
  )
    return text
  throw new ConfigError('BUUAN_LOG_LEVEL must be debug, info, warn, error or silent.')
}

/** Whether a host is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
