import { refusals } from '#platform/errors.ts'

/** Every refusal to hold, review or let go. */
export const refuse = refusals('holds', {
  not_found: {
    status: 404,
    vi: 'Không có lệnh lưu giữ này tại doanh nghiệp của bạn.',
    en: 'There is no such hold at your operator.',
  },
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới được lập, rà soát hoặc giải tỏa lệnh lưu giữ; khóa API thì không.',
    en: 'Only a person who signed in may place, review or release a hold; an API key may not.',
  },
  nothing_named: {
    status: 422,
    vi: 'Nêu ít nhất một bưu gửi hoặc một người.',
    en: 'Name at least one parcel or person.',
  },
  parcels_unknown: {
    status: 404,
    vi: 'Không tìm thấy một số bưu gửi đã nêu, hoặc dữ liệu ngày đó đã xóa. Lệnh chưa được lập.',
    en: 'Some of the named parcels are not there, or their day is erased. Nothing was held.',
  },
  too_late: {
    status: 410,
    vi: 'Dữ liệu của một số bưu gửi đã nêu đã xóa; không ai đọc lại được. Lệnh chưa được lập: bỏ các bưu gửi này rồi làm lại.',
    en: 'Some of the named parcels are erased; nobody can read them again. Nothing was held: leave them out and ask again.',
  },
  partly_erased: {
    status: 409,
    vi: 'Một phần dữ liệu của bưu gửi đã nêu đã xóa. Chọn “giữ phần còn lại” rồi làm lại.',
    en: 'A part of some named parcels is erased. Ask again to keep what is left.',
  },
  text_required: {
    status: 422,
    vi: 'Ghi số văn bản, lý do hoặc ý kiến (ít nhất 5 ký tự).',
    en: 'Write the reference, the reason or the note (at least 5 characters).',
  },
  review_date: {
    status: 422,
    vi: 'Ngày rà soát phải sau hôm nay và không quá thời hạn tối đa.',
    en: 'The review must be after today and within the longest time allowed.',
  },
  end_date: {
    status: 422,
    vi: 'Ngày kết thúc không được trước hôm nay.',
    en: 'The end cannot lie before today.',
  },
  not_standing: {
    status: 409,
    vi: 'Lệnh lưu giữ này đã giải tỏa hoặc đang giải tỏa.',
    en: 'This hold is released or being released.',
  },
  release_asked_already: {
    status: 409,
    vi: 'Đã có đề nghị giải tỏa đang chờ quyết định.',
    en: 'A release is asked for already and waits for a decision.',
  },
  release_not_asked: {
    status: 409,
    vi: 'Chưa có ai đề nghị giải tỏa lệnh này.',
    en: 'Nobody has asked to release this hold.',
  },
  own_request: {
    status: 403,
    vi: 'Người đề nghị giải tỏa không tự phê duyệt. Cần một người khác.',
    en: 'Whoever asked for the release does not approve it. It takes another person.',
  },
  key_gone: {
    status: 410,
    vi: 'Khóa của lệnh lưu giữ này đã hủy; không thêm được gì nữa.',
    en: 'The key of this hold is destroyed; nothing can be added to it.',
  },
})
