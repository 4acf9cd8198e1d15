import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LabelCodeError, verifyLabelCode } from '#core/label/code.ts'
import { KeyFileError, parseOfficeKeys, parseOperatorKeys } from '#core/label/key-files.ts'
import { type KeyRole, lastDay } from '#core/label/office-key.ts'
import {
  officeOf,
  openSealedLabel,
  readSealedLabel,
  type SealedLabel,
  SealedLabelError,
} from '#core/label/sealed.ts'
import { sealedLabelBytes } from '#core/label/sealed-text.ts'
import { dayOf, isDay } from '#core/time.ts'
import { ConfigError } from '#platform/config.ts'

const usage = `Write one of:
  label read TEXT|- --keys-of-operators FILE [--json]
  label open TEXT|- --keys FILE [--return] [--date DAY] [--json]
TEXT is what the QR code holds; - reads it from standard input. open shows the recipient, with --return the sender.`

/** What is said of a label: to machines, and to people in both languages. */
type Said = { readonly json: object; readonly vi: string; readonly en: string }

/**
 * `label read`: whether a label is genuine and what it says to anyone. `label open`: the person sealed to
 * an office. Both from files alone: no server, no network. Ends with 0 when it is and does, 1 when it is
 * refused, 2 when it was not asked rightly.
 */
export async function label(args: readonly string[]): Promise<number> {
  const { verb, text, values } = readAsked(args)
  try {
    say(verb === 'read' ? read(text, values) : open(text, values), values.json)
    return 0
  } catch (error) {
    if (!(error instanceof SealedLabelError || error instanceof LabelCodeError)) throw error
    const [vi, en] = refusals[error.code]
    const json = { ok: false, code: error.code }
    say({ json, vi: `KHÔNG: ${vi}`, en: `NO: ${en}` }, values.json)
    return 1
  }
}

function readAsked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'keys-of-operators': { type: 'string' },
        keys: { type: 'string' },
        return: { type: 'boolean', default: false },
        date: { type: 'string', default: dayOf(new Date()) },
        json: { type: 'boolean', default: false },
      },
    })
    const [verb, text, more] = positionals
    const asked = verb === 'read' || verb === 'open'
    if (asked && text !== undefined && more === undefined && isDay(values.date))
      return { verb, text: text === '-' ? readFile(0) : text, values }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    // An unknown option is answered by what there is.
  }
  throw new ConfigError(usage)
}

type Values = ReturnType<typeof readAsked>['values']

function read(text: string, values: Values): Said {
  const operators = inKeyFile(values['keys-of-operators'], parseOperatorKeys)
  if (isVersion1(text)) {
    const { itemNumber, ...rest } = verifyLabelCode(text.trim(), operators)
    return {
      json: { ok: true, version: 1, itemNumber, ...rest },
      vi: `Nhãn thật, loại 1: ${itemNumber}. Nhãn này không niêm phong gì.`,
      en: `A genuine label of version 1: ${itemNumber}. Nothing is sealed in it.`,
    }
  }
  const { header } = readSealedLabel(sealedLabelBytes(text), operators)
  const { itemNumber, day, delivery, origin } = header
  const until = lastDay({ day, days: delivery.days })
  return {
    json: { ok: true, version: 2, ...header },
    vi: `Nhãn thật: ${itemNumber}, từ ${origin.office}, phát tại ${delivery.office}, mở được từ ${day} đến hết ${until}.`,
    en: `A genuine label: ${itemNumber}, from ${origin.office}, delivered by ${delivery.office}, opens from ${day} to ${until}.`,
  }
}

function open(text: string, values: Values): Said {
  if (isVersion1(text))
    throw new ConfigError(
      'Nhãn loại 1 không niêm phong gì. / In a label of version 1 nothing is sealed.',
    )
  const keys = inKeyFile(values.keys, parseOfficeKeys)
  const sealed = readSealedLabel(sealedLabelBytes(text), keys.operators)
  const role: KeyRole = values.return ? 'return' : 'delivery'
  const person = openSealedLabel(sealed, role, { keys, today: values.date })
  const { name, phone, rest, commune } = person
  const of = { itemNumber: sealed.header.itemNumber, parcelId: sealed.header.parcelId }
  return {
    json: { ok: true, ...of, office: office(sealed, role), role, person },
    vi: `${of.itemNumber}: ${name}, ${phone}, ${rest}, xã/phường ${commune}`,
    en: `(${role === 'return' ? 'sender' : 'recipient'}, opened by ${office(sealed, role)} on ${values.date})`,
  }
}

function isVersion1(text: string): boolean {
  return /^\s*BUUAN\d/.test(text)
}

function office({ header }: SealedLabel, role: KeyRole): string {
  return officeOf(header, role).office
}

function inKeyFile<T>(path: string | undefined, parse: (text: string) => T): T {
  if (path === undefined) throw new ConfigError(usage)
  try {
    return parse(readFile(path))
  } catch (error) {
    if (error instanceof KeyFileError)
      throw new ConfigError(
        `Không đọc được tệp khóa ${path}. / The key file ${path} cannot be read: ${error.message}.`,
      )
    throw error
  }
}

function readFile(path: string | 0): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ConfigError(`Không đọc được ${path}. / ${path} cannot be read.`)
  }
}

function say({ json, vi, en }: Said, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(json)}\n` : `${vi}\n${en}\n`)
}

const refusals: Readonly<
  Record<SealedLabelError['code'] | LabelCodeError['code'], readonly [string, string]>
> = {
  malformed: ['đây không phải là mã nhãn.', 'this is no label code.'],
  unknown_version: [
    'mã bị mất một phần hoặc thuộc loại nhãn mà chương trình này chưa biết.',
    'part of the code is missing, or it is of a version this program does not know.',
  ],
  unknown_key: [
    'nhãn ký bằng khóa không thuộc doanh nghiệp nào trong danh sách: nhãn giả hoặc khóa đã bị thu hồi.',
    'signed with a key of no operator in the list: forged, or the key was revoked.',
  ],
  bad_signature: [
    'chữ ký không khớp: nhãn giả hoặc đã bị sửa.',
    'the signature does not fit: forged or altered.',
  ],
  foreign: [
    'nhãn thật, nhưng niêm phong cho bưu cục khác hoặc cho khóa không có ở đây.',
    'genuine, but sealed to another office or to a key that is not held here.',
  ],
  revoked: [
    'khóa của bưu cục mà nhãn này dùng đã bị thu hồi; hãy in lại nhãn.',
    'the office key this label is sealed to was revoked; print the label again.',
  ],
  not_yet: ['chưa đến ngày được mở nhãn này.', 'the days of this label have not begun.'],
  expired: ['đã hết hạn mở nhãn này.', 'the days of this label are over.'],
}
