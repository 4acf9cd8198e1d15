import { KeyRingError } from '#platform/keys.ts'

/** What is wrong with a ring and what to do, in Vietnamese and English. */
export const refusals = {
  lost: (folder: string) =>
    both(
      `Vòng khóa đã mất: ${folder} không còn khóa chủ, mà cơ sở dữ liệu hay thư mục này cho biết từng có. Gắn lại đúng ổ đĩa; hoặc đặt BUUAN_KEY_MIRROR và chạy: bin/buuan keys mirror --restore`,
      `The key ring is lost: ${folder} holds no master key, though the database or this folder says there was one. Mount the right disk; or set BUUAN_KEY_MIRROR and run: bin/buuan keys mirror --restore`,
    ),
  foreign: (found: string, wanted: string) =>
    both(
      `Đây là vòng khóa khác: thư mục giữ vòng ${found}, cơ sở dữ liệu thuộc về vòng ${wanted}. Gắn đúng ổ đĩa của vòng ${wanted}, hoặc đặt BUUAN_DATA về đúng thư mục.`,
      `This is another key ring: the folder holds ring ${found}, the database belongs to ring ${wanted}. Mount the disk of ring ${wanted}, or set BUUAN_DATA to the right folder.`,
    ),
  older: (missing: number, first: string) =>
    both(
      `Vòng khóa cũ hơn cơ sở dữ liệu: thiếu ${missing} khóa còn hiệu lực, đầu tiên là ${first}. Đừng chạy tiếp. Lấy lại từ bản gương: bin/buuan keys mirror --restore; hoặc gắn lại ổ đĩa đang dùng trước đó.`,
      `The key ring is older than the database: ${missing} live keys are missing, the first is ${first}. Do not go on. Bring it back from the mirror: bin/buuan keys mirror --restore; or mount the disk that was in use before.`,
    ),
  readable: (file: string) =>
    both(
      `Người khác đọc được ${file}. Chạy: chmod 600 ${file}`,
      `${file} can be read by others. Run: chmod 600 ${file}`,
    ),
  damaged: (file: string) =>
    both(
      `${file} bị hỏng hoặc không phải khóa chủ. Đừng xóa. Cất tệp này đi rồi lấy lại từ bản còn tốt: bin/buuan keys mirror --restore; nếu là tệp của bản gương: bin/buuan keys mirror`,
      `${file} is damaged or not a master key. Do not delete it. Move it away, then bring it back from the good copy: bin/buuan keys mirror --restore; for a file of the mirror: bin/buuan keys mirror`,
    ),
  wrongPassphrase: (file: string) =>
    both(
      `Mật khẩu không đúng cho ${file}; tệp không hỏng. Kiểm tra BUUAN_KEY_PASSPHRASE_FILE.`,
      `The passphrase is not the one of ${file}; the file is not damaged. Check BUUAN_KEY_PASSPHRASE_FILE.`,
    ),
  needsPassphrase: (file: string) =>
    both(
      `${file} được niêm bằng mật khẩu. Đặt BUUAN_KEY_PASSPHRASE_FILE là tệp chứa mật khẩu đó.`,
      `${file} is sealed under a passphrase. Set BUUAN_KEY_PASSPHRASE_FILE to the file that holds it.`,
    ),
  notSealed: (file: string) =>
    both(
      `BUUAN_KEY_PASSPHRASE_FILE đã đặt nhưng ${file} chưa được niêm. Chạy: bin/buuan keys passphrase --new TỆP`,
      `BUUAN_KEY_PASSPHRASE_FILE is set but ${file} is not sealed. Run: bin/buuan keys passphrase --new FILE`,
    ),
  unknownMaster: (name: string) =>
    both(
      `Khóa ${name} được bọc bằng một khóa chủ không có ở đây: các tệp đến từ những thời điểm khác nhau. Lấy lại từ bản gương: bin/buuan keys mirror`,
      `Key ${name} is wrapped under a master that is not here: the files come from different times. Bring them together from the mirror: bin/buuan keys mirror`,
    ),
  unreadableKey: (name: string) =>
    both(
      `Tệp khóa ${name} bị hỏng, không bản nào mở được; khóa chủ được giữ nguyên. Lấy lại tệp, hoặc chuyển nó ra khỏi thư mục (ngày ấy coi như mất), rồi chạy lại.`,
      `The file of key ${name} is damaged and no copy opens; the master stays. Bring the file back, or move it out of the folder (that day is lost then), and run this again.`,
    ),
  keysDiffer: (name: string) =>
    both(
      `Khóa ${name} trong thư mục và trong bản gương là hai khóa khác nhau. Đừng chạy tiếp: một trong hai ổ đĩa không phải của vòng này.`,
      `Key ${name} is one key in the folder and another in the mirror. Do not go on: one of the two disks is not of this ring.`,
    ),
  noRing: (folder: string) =>
    both(
      `${folder} chưa có vòng khóa. Tạo bằng: bin/buuan keys make`,
      `There is no key ring in ${folder}. Make one: bin/buuan keys make`,
    ),
  notNew: (folder: string) =>
    both(
      `${folder} đã có vòng khóa. Xem nó bằng: bin/buuan keys status`,
      `There is a key ring in ${folder} already. Look at it: bin/buuan keys status`,
    ),
  ofToken: (folder: string) =>
    both(
      `${folder} là thư mục của vòng khóa HSM. Đặt BUUAN_KEYS=pkcs11, hoặc chọn thư mục khác.`,
      `${folder} belongs to a key ring in an HSM. Set BUUAN_KEYS=pkcs11, or choose another folder.`,
    ),
  mirrorUnset: (place: string) =>
    both(
      `Vòng khóa này có bản gương (lần cuối ở ${place}). Đặt BUUAN_KEY_MIRROR; nếu ổ đĩa đó đã bị hủy vật lý, chạy: bin/buuan keys mirror --forget`,
      `This key ring has a mirror (last at ${place}). Set BUUAN_KEY_MIRROR; if that disk was physically destroyed, run: bin/buuan keys mirror --forget`,
    ),
  mirrorAway: (mirror: string) =>
    both(
      `Không với tới bản gương của vòng khóa ở ${mirror}. Gắn ổ đĩa của nó rồi thử lại.`,
      `The mirror of the key ring at ${mirror} cannot be reached. Mount its disk and try again.`,
    ),
  mirrorForeign: (mirror: string) =>
    both(
      `${mirror} là bản gương của vòng khóa khác, hoặc không phải bản gương đã ghi nhận. Đặt BUUAN_KEY_MIRROR về đúng thư mục.`,
      `${mirror} is the mirror of another key ring, or not the one on record. Set BUUAN_KEY_MIRROR to the right folder.`,
    ),
  mirrorInside: (mirror: string) =>
    both(
      `BUUAN_KEY_MIRROR (${mirror}) nằm trong hay chứa thư mục khóa. Chọn thư mục trên ổ đĩa khác.`,
      `BUUAN_KEY_MIRROR (${mirror}) lies in the key folder or around it. Choose a folder on another disk.`,
    ),
  primaryStale: (folder: string) =>
    both(
      `Thư mục khóa ${folder} trống hoặc cũ hơn bản gương. Nếu đúng là cần lấy lại từ bản gương, chạy: bin/buuan keys mirror --restore`,
      `The key folder ${folder} is empty or older than its mirror. If the mirror is what you want back, run: bin/buuan keys mirror --restore`,
    ),
  mirrorStale: (mirror: string) =>
    both(
      `Bản gương ${mirror} cũ hơn thư mục khóa. Để cập nhật bản gương, chạy: bin/buuan keys mirror`,
      `The mirror ${mirror} is older than the key folder. To bring it up to date, run: bin/buuan keys mirror`,
    ),
  unrelated: (folder: string, mirror: string) =>
    both(
      `Khóa chủ trong ${folder} và trong ${mirror} không cùng nguồn gốc. Một trong hai ổ đĩa không phải của vòng này.`,
      `The masters in ${folder} and in ${mirror} do not come from one another. One of the two disks is not of this ring.`,
    ),
} satisfies Record<string, (...values: never[]) => KeyRingError>

function both(vi: string, en: string): KeyRingError {
  return new KeyRingError(`${vi}\n${en}`)
}

/** A key is destroyed here, but its copy on the mirror waits until the mirror can be reached. */
export class DestructionPending extends KeyRingError {
  constructor(name: string, mirror: string, cause?: unknown) {
    super(
      `Khóa ${name} đã hủy ở đây; bản trên gương ${mirror} chưa hủy được vì không với tới. Gắn ổ đĩa của nó: việc hủy tự hoàn tất.\n` +
        `Key ${name} is destroyed here; its copy on the mirror ${mirror} is not, for it cannot be reached. Mount its disk: the destruction completes by itself.`,
      { cause },
    )
  }
}
