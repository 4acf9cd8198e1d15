import { refusals } from '#platform/errors.ts'

/** What the witness refuses. */
export const refuse = refusals('witness', {
  off: {
    status: 404,
    vi: 'Máy chủ này không làm nhân chứng cho sổ nhật ký nào.',
    en: 'This server witnesses no log.',
  },
  unknown_log: {
    status: 404,
    vi: 'Nhân chứng không biết sổ nhật ký này. Hãy báo người vận hành thêm khóa của sổ vào cấu hình.',
    en: 'The witness does not know this log. Ask who runs it to add the log’s key to its settings.',
  },
  nothing_seen: {
    status: 404,
    vi: 'Nhân chứng biết sổ này nhưng chưa ký lần nào.',
    en: 'The witness knows this log and has cosigned nothing of it yet.',
  },
  malformed: {
    status: 400,
    vi: 'Nội dung không đúng dạng add-checkpoint của C2SP tlog-witness.',
    en: 'This is not the body of add-checkpoint (C2SP tlog-witness).',
  },
  not_signed: {
    status: 403,
    vi: 'Không có chữ ký nào của sổ nhật ký mà nhân chứng tin.',
    en: 'No signature of a key that the witness knows for this log.',
  },
  proof_wrong: {
    status: 422,
    vi: 'Bằng chứng không cho thấy sổ nối tiếp từ bản nhân chứng đã ký.',
    en: 'The proof does not show that the log goes on from what was cosigned.',
  },
})
