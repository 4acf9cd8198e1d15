import { refusals } from '#platform/errors.ts'

/** Every refusal to change the policy, say what an office can do, or write what came of a parcel. */
export const refuse = refusals('risk', {
  parcel_not_found: {
    status: 404,
    vi: 'Không có bưu gửi này tại đơn vị của bạn, hoặc bưu gửi chưa được xếp mức rủi ro.',
    en: 'There is no such parcel of your office, or it was never rated.',
  },
  idempotency_conflict: {
    status: 409,
    vi: 'Khóa chống gửi trùng này đã dùng cho một kết quả khác.',
    en: 'This idempotency key was used for another result.',
  },
  category_unknown: {
    status: 422,
    vi: 'Nhóm hàng này không có trong danh mục, hoặc không phát hiện gì thì không ghi nhóm hàng.',
    en: 'The catalogue has no such category, or nothing was found to have one.',
  },
  policy_not_found: {
    status: 404,
    vi: 'Không có bản chính sách này tại doanh nghiệp của bạn.',
    en: 'There is no such policy at your operator.',
  },
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới soạn hoặc quyết định chính sách; khóa API thì không.',
    en: 'Only a person who signed in drafts or decides a policy; an API key does not.',
  },
  wrong_state: {
    status: 409,
    vi: 'Bản chính sách không còn ở bước này.',
    en: 'The policy is no longer at this step.',
  },
  not_yours: {
    status: 403,
    vi: 'Chỉ người soạn mới gửi duyệt hoặc rút bản này.',
    en: 'Only who drafted it submits or withdraws it.',
  },
  own_policy: {
    status: 403,
    vi: 'Người soạn không tự phê duyệt. Cần một người khác.',
    en: 'Whoever drafted it does not decide it. It takes another person.',
  },
  not_measured: {
    status: 409,
    vi: 'Chạy thử trên bưu gửi đã qua trước khi gửi duyệt.',
    en: 'Try it on past parcels before it is submitted.',
  },
  backtest_running: {
    status: 409,
    vi: 'Bản này đang được chạy thử.',
    en: 'It is being tried already.',
  },
  rule_unknown: {
    status: 422,
    vi: 'Không có quy tắc này trong bộ quy tắc đang áp dụng.',
    en: 'There is no such rule among those in force.',
  },
  borders_order: {
    status: 422,
    vi: 'Ngưỡng thấp nhất ≤ thường dùng ≤ cao nhất, và ngưỡng luồng vàng không cao hơn luồng đỏ.',
    en: 'Borders go least ≤ usual ≤ most, and yellow never begins above red.',
  },
  nothing_changed: {
    status: 422,
    vi: 'Bản này không khác chính sách đang áp dụng.',
    en: 'This differs in nothing from the policy in force.',
  },
  from_day: {
    status: 422,
    vi: 'Ngày áp dụng phải từ ngày mai và trong vòng một năm.',
    en: 'It comes into force tomorrow or later, within a year.',
  },
  note_required: {
    status: 422,
    vi: 'Ghi lý do (ít nhất 5 ký tự).',
    en: 'Write the reason (at least 5 characters).',
  },
})
