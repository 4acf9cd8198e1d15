import { createSecretKey, type KeyObject, scrypt } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { KeyRingError } from '#platform/keys.ts'

/** Cost and salt of scrypt (RFC 7914), kept in the file they were used for. */
export type Stretching = {
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: string
}

/** 128 MiB and about half a second a guess. */
export const defaultCost = { N: 2 ** 17, r: 8, p: 1 } as const

const shortest = 16

export async function stretch(passphrase: string, at: Stretching): Promise<KeyObject> {
  const { N, r, p } = at
  const options = { N, r, p, maxmem: 256 * N * r }
  return new Promise((done, failed) => {
    scrypt(passphrase, Buffer.from(at.salt, 'hex'), 32, options, (error, key) => {
      if (error) failed(error)
      else done(createSecretKey(key))
    })
  })
}

/**
 * The passphrase in a file: its text in NFC (an ế typed as one character or as three is one passphrase),
 * without the line's end. Refuses a file that everybody can read and fewer than 16 characters.
 */
export function readPassphrase(file: string): string {
  const text = readText(file)
    .normalize('NFC')
    .replace(/\r?\n$/, '')
  if (Array.from(text).length < shortest)
    throw new KeyRingError(
      `Mật khẩu trong ${file} ngắn hơn ${shortest} ký tự. Hãy chọn mật khẩu dài hơn.\n` +
        `The passphrase in ${file} has fewer than ${shortest} characters. Choose a longer one.`,
    )
  return text
}

function readText(file: string): string {
  try {
    // Group bits stay: systemd shows the entry that lets one user read its credential as 0440.
    if (statSync(file).mode & 0o007)
      throw new KeyRingError(
        `Mọi người đều đọc được ${file}. Chạy: chmod 600 ${file}\n` +
          `${file} can be read by everybody. Run: chmod 600 ${file}`,
      )
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof KeyRingError) throw cause
    throw new KeyRingError(
      `Không đọc được tệp mật khẩu ${file} (BUUAN_KEY_PASSPHRASE_FILE). Kiểm tra đường dẫn và quyền đọc.\n` +
        `The passphrase file ${file} (BUUAN_KEY_PASSPHRASE_FILE) cannot be read. Check the path and who may read it.`,
      { cause },
    )
  }
}
