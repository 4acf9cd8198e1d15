import { refusals } from '#platform/errors.ts'

/** Every refusal to let a table leave the house. */
export const refuse = refusals('exports', {
  not_found: {
    status: 404,
    vi: 'Không có bản xuất này tại đơn vị của bạn.',
    en: 'There is no such export at your organisation.',
  },
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới được đề nghị, duyệt hoặc tải dữ liệu xuất; khóa API thì không.',
    en: 'Only a person who signed in may ask for, approve or download an export; an API key may not.',
  },
  purpose_not_allowed: {
    status: 403,
    vi: 'Nhiệm vụ của bạn không cho xem đủ các nhóm thông tin này với mục đích đã chọn.',
    en: 'Your duty does not open all of these groups for the purpose you chose.',
  },
  text_required: {
    status: 422,
    vi: 'Ghi rõ lý do, số văn bản và người nhận (ít nhất 5 ký tự).',
    en: 'Write the reason or the writing, and who receives it (at least 5 characters).',
  },
  days_invalid: {
    status: 422,
    vi: 'Chọn các ngày đã qua hoặc hôm nay, theo thứ tự, không quá 92 ngày.',
    en: 'Choose days up to today, in order, at most 92 of them.',
  },
  nothing_to_export: {
    status: 422,
    vi: 'Không có bưu gửi nào trong những ngày này mà mục đích đã chọn cho phép xem.',
    en: 'There is no parcel on these days that the purpose opens.',
  },
  too_many: {
    status: 422,
    vi: 'Quá 1.000 bưu gửi. Chọn ít ngày hơn hoặc một bưu cục.',
    en: 'More than 1,000 parcels. Choose fewer days or one office.',
  },
  too_many_open: {
    status: 409,
    vi: 'Bạn đã có 3 đề nghị đang chờ duyệt. Rút bớt hoặc chờ quyết định.',
    en: 'You have 3 requests waiting already. Take one back or wait.',
  },
  own_request: {
    status: 403,
    vi: 'Người đề nghị không tự quyết định. Cần một người khác.',
    en: 'Whoever asked does not decide. It takes another person.',
  },
  not_yours: {
    status: 403,
    vi: 'Chỉ người đề nghị mới được tải hoặc rút lại bản xuất này.',
    en: 'Only whoever asked for it downloads it or takes it back.',
  },
  not_asked: {
    status: 409,
    vi: 'Đề nghị này không còn chờ quyết định.',
    en: 'This request does not wait for a decision any more.',
  },
  not_approved: {
    status: 409,
    vi: 'Bản xuất này chưa được duyệt, đã rút hoặc đã hết hạn tải.',
    en: 'This export is not approved, was taken back, or its time is over.',
  },
  opened_out: {
    status: 409,
    vi: 'Bản xuất này đã tải đủ 3 lần. Nếu vẫn cần, hãy đề nghị lại.',
    en: 'This export was downloaded 3 times. Ask again if it is still needed.',
  },
  not_readable: {
    status: 422,
    vi: 'Không đọc được bảng này: cần tệp CSV hoặc văn bản (UTF-8 hoặc UTF-16) có số điện thoại hay địa chỉ.',
    en: 'Nothing to read here: it takes a CSV or text (UTF-8 or UTF-16) with phones or addresses.',
  },
  too_large: {
    status: 413,
    vi: 'Tệp lớn hơn 1 MB. Một phần vài nghìn dòng là đủ để dò.',
    en: 'The file is larger than 1 MB. A part of some thousand lines is enough.',
  },
})
