import { KeyRingError } from '#platform/keys.ts'

export type TroubleDetails = Readonly<Record<string, string | number>>

/** What can stand between the server and its HSM: what is wrong, and what to do. Vietnamese, then English. */
const sentences = {
  package_missing: [
    'Chưa cài gói pkcs11js, cần thiết khi dùng HSM. Chạy: npm ci --include=optional',
    'The package pkcs11js, which talks to the HSM, is not installed. Run: npm ci --include=optional',
  ],
  module_unusable: [
    'Không nạp được thư viện PKCS#11 {modulePath}. Kiểm tra BUUAN_PKCS11_MODULE và phần mềm của hãng HSM.',
    'The PKCS#11 library {modulePath} cannot be loaded. Check BUUAN_PKCS11_MODULE and the software of the HSM’s maker.',
  ],
  token_missing: [
    'Không thấy token “{tokenLabel}”. Kiểm tra HSM đã nối và BUUAN_PKCS11_TOKEN ghi đúng nhãn.',
    'There is no token “{tokenLabel}”. Check that the HSM is connected and that BUUAN_PKCS11_TOKEN is its label.',
  ],
  token_twice: [
    'Có nhiều token cùng nhãn “{tokenLabel}”. Chỉ để một token mang nhãn này.',
    'Several tokens are labelled “{tokenLabel}”. Leave only one with this label.',
  ],
  mechanism_missing: [
    'Token “{tokenLabel}” không có {mechanism}. Cần HSM có CKM_AES_KEY_GEN và CKM_AES_GCM.',
    'The token “{tokenLabel}” lacks {mechanism}. An HSM with CKM_AES_KEY_GEN and CKM_AES_GCM is needed.',
  ],
  pin_file_unreadable: [
    'Không đọc được tệp PIN {pinFile}. Tạo tệp một dòng chứa mã PIN người dùng, quyền 0600.',
    'The PIN file {pinFile} cannot be read. Make it: one line with the user PIN, mode 0600.',
  ],
  pin_file_open: [
    'Người khác đọc được tệp PIN {pinFile}. Chạy: chmod 600 {pinFile}',
    'The PIN file {pinFile} can be read by others. Run: chmod 600 {pinFile}',
  ],
  pin_refused: [
    'Token “{tokenLabel}” từ chối mã PIN ({error}). Sửa tệp PIN; mã đã bị từ chối không được thử lại, để token không bị khóa.',
    'The token “{tokenLabel}” refuses the PIN ({error}). Mend the PIN file; a refused PIN is not tried again, so that the token does not lock.',
  ],
  token_failed: [
    'HSM báo lỗi {error}, cả sau khi đăng nhập lại. Kiểm tra HSM và đường nối.',
    'The HSM reports {error}, after a new login too. Check the HSM and its connection.',
  ],
  no_answer: [
    'HSM không trả lời trong {seconds} giây. Kiểm tra HSM và đường nối; yêu cầu sau sẽ nối lại.',
    'The HSM did not answer for {seconds} seconds. Check the HSM and its connection; the next request connects anew.',
  ],
  process_ended: [
    'Tiến trình nối với HSM đã dừng ({reason}). Xem nhật ký; yêu cầu sau sẽ khởi động lại.',
    'The process that talks to the HSM ended ({reason}). See the log; the next request starts it anew.',
  ],
  token_foreign: [
    'Token không phải là token của vòng khóa này: token khác, hoặc đã bị khởi tạo lại. Nối đúng token, hoặc khôi phục bản sao HSM. Không có gì bị xóa.',
    'This is not the token of this key ring: another one, or initialised anew. Connect the right token, or restore the HSM’s own backup. Nothing was erased.',
  ],
  token_taken: [
    'Token “{tokenLabel}” đã có vòng khóa {ringId}, mà thư mục {folder} thì trống. Nối đĩa hoặc khôi phục thư mục của vòng khóa đó, hoặc dùng token khác.',
    'The token “{tokenLabel}” belongs to key ring {ringId}, and the folder {folder} is empty. Mount or restore that ring’s folder, or use another token.',
  ],
  file_ring: [
    'Thư mục {folder} là của vòng khóa dạng tệp. Bỏ BUUAN_KEYS=pkcs11, hoặc dùng thư mục khác.',
    'The folder {folder} is a key ring of files. Leave out BUUAN_KEYS=pkcs11, or use another folder.',
  ],
  keys_lost: [
    '{count} khóa có tệp nhưng không có trong token, như {name}. Nếu token là bản sao cũ: khôi phục bản sao HSM mới nhất. Nếu thư mục là bản sao cũ: chép tệp .gone từ bản mới nhất. Nếu khóa đã mất hẳn: tạo tệp trống {name}.gone.',
    '{count} keys have a file and are not in the token, such as {name}. If the token is an older copy: restore the HSM’s newest backup. If the folder is an older copy: copy the .gone files of the newest. If they are lost for good: make an empty file {name}.gone for each.',
  ],
  file_damaged: [
    'Tệp {file} bị hỏng. Khôi phục từ bản sao của thư mục khóa.',
    'The file {file} is damaged. Restore it from a copy of the key folder.',
  ],
} as const satisfies Record<string, readonly [vi: string, en: string]>

export type TroubleCode = keyof typeof sentences

/** What a trouble is called, in both languages. */
export function sentence(code: TroubleCode, details: TroubleDetails): string {
  return sentences[code]
    .map((text) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name])))
    .join('\n')
}

export function keyRingError(code: TroubleCode, details: TroubleDetails = {}): KeyRingError {
  return new KeyRingError(sentence(code, details))
}

/** A trouble found in the process beside the token, on its way to the server. */
export class TokenTrouble extends Error {
  override readonly name = 'TokenTrouble'
  readonly code: TroubleCode
  readonly details: TroubleDetails

  constructor(code: TroubleCode, details: TroubleDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
