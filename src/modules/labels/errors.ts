import { refusals } from '#platform/errors.ts'

/** Every refusal to print. */
export const refuse = refusals('labels', {
  not_accepted: {
    status: 409,
    vi: 'Bưu gửi bị từ chối không có nhãn và biên nhận.',
    en: 'A refused parcel has no label and no receipt.',
  },
  erased: {
    status: 410,
    vi: 'Thông tin đã được xóa vì hết thời hạn lưu trữ; không in lại được.',
    en: 'The data was erased at the end of its retention; it cannot be printed again.',
  },
})
