/** A backup that cannot be taken or brought back; the message says why and what to do, in both languages. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupErrorCode

  constructor(code: BackupErrorCode, words: { readonly vi: string; readonly en: string }) {
    super(`${words.vi}\n${words.en}`)
    this.code = code
  }
}

export type BackupErrorCode =
  | 'busy'
  | 'folder_in_use'
  | 'other_deployment'
  | 'no_room'
  | 'no_database'
  | 'no_backup'
  | 'altered'
  | 'other_migrations'
  | 'not_empty'
  | 'blobs_in_the_way'

/** The backup is not what was written: a file is missing, cut or changed. */
export function altered(what: string): BackupError {
  return new BackupError('altered', {
    vi: `Bản sao lưu đã bị thay đổi hoặc hỏng: ${what}. Chưa có gì được khôi phục; hãy dùng một bản khác.`,
    en: `The backup was altered or damaged: ${what}. Nothing was restored; use another one.`,
  })
}
