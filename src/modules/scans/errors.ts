import { refusals } from '#platform/errors.ts'

/** Refusals to take a scan at all. What the gate stops is no refusal: it is answered and kept. */
export const refuse = refusals('scans', {
  office_closed: {
    status: 409,
    vi: 'Đơn vị này đã đóng; không quét được ở đây nữa.',
    en: 'This office is closed; nothing is scanned here any more.',
  },
  time_invalid: {
    status: 422,
    vi: 'Thời điểm quét ở tương lai hoặc quá cũ. Kiểm tra đồng hồ của thiết bị.',
    en: 'The time of the scan lies in the future or too far back. Check the clock of the device.',
  },
  event_conflict: {
    status: 409,
    vi: 'Mã sự kiện này đã dùng cho một lần quét khác.',
    en: 'This event id was used for another scan.',
  },
})
