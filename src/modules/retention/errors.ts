import { refusals } from '#platform/errors.ts'

/** Every refusal to change how long data is kept, or to believe the clock. */
export const refuse = refusals('retention', {
  below_floor: {
    status: 422,
    vi: 'Không lưu dưới 3 tháng dương lịch kể từ ngày chấp nhận (Chỉ thị 02, mục I.4).',
    en: 'Nothing is kept less than three calendar months from acceptance (Directive 02, I.4).',
  },
  above_limit: {
    status: 422,
    vi: 'Dài hơn mức cần thiết: không lưu quá thời hạn tối đa của nhóm dữ liệu này.',
    en: 'Longer than needed: this class is not kept beyond its longest period.',
  },
  same_period: {
    status: 409,
    vi: 'Thời hạn này đang được áp dụng.',
    en: 'This period is already the one in force.',
  },
  change_open: {
    status: 409,
    vi: 'Nhóm dữ liệu này đang có một đề nghị đổi thời hạn chờ quyết định.',
    en: 'A change of this class is already waiting for a decision.',
  },
  change_unknown: {
    status: 404,
    vi: 'Không có đề nghị này, hoặc đã được quyết định.',
    en: 'There is no such request, or it is decided.',
  },
  own_change: {
    status: 403,
    vi: 'Người đề nghị không tự quyết định: cần người thứ hai.',
    en: 'Who asked does not decide: a second person is needed.',
  },
  certificate_unknown: {
    status: 404,
    vi: 'Không có giấy chứng nhận này.',
    en: 'There is no such certificate.',
  },
  clock_believed: {
    status: 409,
    vi: 'Đồng hồ hệ thống đang được tin cậy; không có gì để xác nhận.',
    en: 'The clock is believed; there is nothing to confirm.',
  },
  clock_differs: {
    status: 422,
    vi: 'Ngày bạn nhập khác ngày của máy chủ. Sửa đồng hồ máy chủ trước khi xác nhận.',
    en: 'The day you gave is not the server’s. Put the server’s clock right before you confirm.',
  },
  clock_second_person: {
    status: 403,
    vi: 'Bạn đã xác nhận. Cần người thứ hai xác nhận cùng ngày.',
    en: 'You have confirmed. A second person must confirm the same day.',
  },
})
