import { refusals } from '#platform/errors.ts'

/** Every refusal to write, publish or show terms of service. */
export const refuse = refusals('terms', {
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới được soạn và công bố điều kiện dịch vụ; khóa API thì không.',
    en: 'Only a person who signed in may write and publish terms of service; an API key may not.',
  },
  text_required: {
    status: 422,
    vi: 'Bản tiếng Việt cần có ít nhất một mục (dòng bắt đầu bằng “# ”) và một đoạn.',
    en: 'The Vietnamese text takes at least one heading (a line that begins with “# ”) and one paragraph.',
  },
  text_too_long: {
    status: 422,
    vi: 'Mỗi bản tiếng Việt, tiếng Anh dài không quá 30.000 ký tự.',
    en: 'Each of the two texts has at most 30,000 characters.',
  },
  no_draft: {
    status: 404,
    vi: 'Chưa có bản nháp. Soạn và lưu trước.',
    en: 'There is no draft. Write and save one first.',
  },
  draft_changed: {
    status: 409,
    vi: 'Bản nháp đã được sửa sau khi bạn xem. Xem lại rồi công bố.',
    en: 'The draft was changed after you looked at it. Read it again, then publish.',
  },
  nothing_new: {
    status: 409,
    vi: 'Bản nháp giống hệt bản công bố gần nhất.',
    en: 'The draft says the same as the version published last.',
  },
  date_invalid: {
    status: 422,
    vi: 'Ngày hiệu lực phải sau hôm nay, sau ngày hiệu lực của bản công bố trước, và trong vòng một năm.',
    en: 'The first day must be after today, after that of the version before, and within a year.',
  },
  operator_unknown: {
    status: 404,
    vi: 'Không có doanh nghiệp nào mang mã này.',
    en: 'No operator has this code.',
  },
  no_terms: {
    status: 422,
    vi: 'Không có điều kiện dịch vụ cho ngày này: chọn một ngày có thật từ 01/07/2026.',
    en: 'No terms stand for this day: choose a real day from 2026-07-01.',
  },
})
