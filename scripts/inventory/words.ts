import type { Period } from './data-class.ts'

type Words = readonly [vi: string, en: string]

export const kinds: readonly (readonly [name: string, ...Words])[] = [
  ['none', 'không nói gì về ai', 'says nothing of a person'],
  ['operational', 'sổ sách của máy chủ', 'the server’s own book-keeping'],
  [
    'fact',
    'dữ kiện của một bưu gửi hay một việc, để rõ; không nêu tên ai',
    'a fact of one parcel or act in clear: time, place code, weight, category; it names nobody',
  ],
  ['pseudonym', 'mã của một hồ sơ khách hàng', 'the id of one customer’s record'],
  [
    'staff-pseudonym',
    'mã của nhân viên hoặc máy',
    'the id, code or credential name of who works here',
  ],
  [
    'staff',
    'dữ liệu cá nhân của nhân viên, để rõ',
    'personal data of staff in clear, no more than the work needs',
  ],
  [
    'sealed',
    'bản mã AES-256-GCM dưới khóa bản ghi',
    'ciphertext under the key of one record; its place is authenticated',
  ],
  ['token', 'mã tra cứu HMAC 16 byte', '16-byte HMAC under the key of a day: finds, does not tell'],
  ['hash', 'giá trị băm', 'a digest of what is named'],
  [
    'secret',
    'bí mật đăng nhập: băm, mã hóa, hoặc vô dụng nếu thiếu keys/auth.secret',
    'a credential: hashed, encrypted under keys/auth.secret, or (plain) of no use without it',
  ],
]

const byRun =
  'hủy theo ngày sau thời hạn, sớm nhất 3 tháng lịch / by day after the period, never before 3 calendar months'

export const keys: readonly (readonly [name: string, ...Words, by: string])[] = [
  ['identity', 'giấy tờ của người gửi', 'what the sender proved to be', byRun],
  [
    'parcel',
    'người gửi, người nhận, nội dung, mã tra cứu',
    'both parties, contents, notes, tokens',
    byRun,
  ],
  ['evidence', 'ảnh, chữ ký, mã xác nhận', 'photos, signatures, one-time codes', byRun],
  ['video', 'hình camera (chưa có)', 'camera footage (none yet)', byRun],
  [
    'standing',
    'tên nhân viên, bên gửi hợp đồng, khóa ký',
    'names of staff and contract senders, signing keys',
    'chưa có / nothing yet',
  ],
  [
    'hold',
    'lý do của lệnh giữ, khóa bản ghi được giữ',
    'a legal hold’s reasons and the record keys it keeps',
    'hai người cho bỏ lệnh giữ / released by two persons',
  ],
]

export const periodWords: Readonly<Record<Period, Words>> = {
  day: [
    'đến khi khóa của ngày bị hủy, rồi dọn; bị giữ lại nếu có lệnh giữ',
    'until the keys of its day are destroyed, then swept; longer under a legal hold',
  ],
  hours: ['vài giờ đến một ngày', 'hours, a day at most'],
  'sign-in': ['đến khi phiên hoặc lượt khóa hết hạn', 'until the session or lock-out has ended'],
  staff: ['đến khi người đó rời đơn vị', 'until that person leaves'],
  hold: ['đến khi lệnh giữ được bỏ', 'until the legal hold is released'],
  year: ['mười hai tháng (R30)', 'twelve months (R30)'],
  deployment: ['cùng với hệ thống', 'as long as the deployment'],
  record: ['không bao giờ bị xóa: là bằng chứng', 'never removed: it is the evidence'],
}

/** What lies elsewhere than in a column of ours: fixed, and reviewed with docs/threat-model.md. */
export const outside: readonly (readonly string[])[] = [
  [
    '`blobs/photos/…` (thư mục hoặc S3 / folder or S3)',
    'ảnh và ảnh nhỏ, đã mã hóa',
    'photos and thumbnails as sealed streams; names are ids and days',
    '`evidence`, record = photo id',
    byRun,
  ],
  [
    '`blobs/uploads/…`',
    'mảnh ảnh đang tải lên, đã mã hóa',
    'sealed pieces of an upload on its way',
    '`evidence`, record = photo id',
    'dọn sau khi xong hoặc một ngày / swept when done, at the latest after a day',
  ],
  [
    '`blobs/xray/…`',
    'ảnh soi chiếu và ảnh nhỏ, đã mã hóa',
    'X-ray images and thumbnails as sealed streams; names are ids and days',
    '`evidence`, record = image id',
    byRun,
  ],
  [
    '`BUUAN_XRAY_FOLDER` (thư mục / folder)',
    'ảnh soi chưa nhận; tên tệp là số hiệu',
    'X-ray images before they are taken, in clear, named by item number; what was rejected',
    '–',
    'vài giây; tệp bị từ chối ba ngày / seconds; three days where rejected',
  ],
  [
    '`blobs/ledger/…`',
    'sổ cái: mã, trạng thái, số đếm, giá trị băm',
    'tiles and entries of the ledger: ids, states, counts, digests, as in `ledger.entry`',
    '–',
    'không bao giờ bị xóa: là bằng chứng / never removed: it is the evidence',
  ],
  [
    '`keys/` (key ring, HSM)',
    'khóa ngày, khóa thường trực, khóa giữ, đã bọc',
    'day, standing and hold keys, each wrapped under the master or in the HSM; marks of destroyed ones',
    'master key',
    'hủy từng khóa / one key at a time; never in a backup of the database',
  ],
  [
    '`keys/auth.secret`',
    'bí mật ký cookie',
    'signs cookies, encrypts second factors',
    '–',
    'cùng hệ thống / as long as the deployment',
  ],
  [
    'nhật ký máy chủ / log of the server',
    'mã, đường dẫn mẫu, số đếm; không có dữ liệu cá nhân',
    'ids, route patterns, codes, counts; fields outside the list are dropped',
    '–',
    'do người vận hành xoay vòng / rotated by whoever runs it',
  ],
  [
    'nhật ký PostgreSQL / log of PostgreSQL',
    'không có câu lệnh, tham số, chi tiết',
    'no statements, parameters or details',
    '–',
    'thay mỗi lần khởi động / replaced at each start',
  ],
  [
    'WAL, tệp tạm của PostgreSQL / WAL and temporary files',
    'như các cột',
    'what the columns hold, nothing more',
    'như các cột / as the columns',
    'khóa hủy là mất / gone with the key',
  ],
  [
    '`graphile_worker.*` payload',
    'mã và số đếm (`addJob`)',
    'ids and counts only: the type of `addJob` allows no text of a person; errors by class',
    '–',
    'xóa khi việc xong / deleted when the job is done',
  ],
  [
    'bản sao lưu / backups',
    'cơ sở dữ liệu và blobs, không có khóa',
    'database and blobs as they lie, never a key',
    'như các cột / as the columns',
    'ngày đã hủy khóa thì bản sao cũng không đọc được / a destroyed day stays unreadable in every backup',
  ],
  [
    '`/metrics`',
    'số đếm theo đường dẫn mẫu và mã',
    'counts by route pattern and code',
    '–',
    'trong bộ nhớ / in memory',
  ],
]
