type KindWords = {
  readonly vi: string
  readonly en: string
  /** Hours until somebody must have answered. */
  readonly hours: number
}

/**
 * What raises an alarm, and how long it may wait. A leak that harms people is notified within 72 hours
 * (Law 91/2025/QH15, art. 23): what points to one is answered long before.
 */
export const alarmWords = {
  canary_revealed: {
    vi: 'Bưu gửi bẫy bị mở',
    en: 'A canary parcel was opened',
    hours: 4,
  },
  enumeration: {
    vi: 'Mở lần lượt từng bưu gửi',
    en: 'Parcels opened one after another',
    hours: 4,
  },
  machine_walk: {
    vi: 'Khóa máy đọc hàng loạt bưu gửi',
    en: 'A machine’s key walks through parcels',
    hours: 4,
  },
  export_leaked: {
    vi: 'Dữ liệu đã xuất bị lộ',
    en: 'Exported data has leaked',
    hours: 4,
  },
  xray_missed: {
    vi: 'Ảnh soi đã cho qua bị người thứ hai nghi ngờ',
    en: 'A second person doubts a released X-ray image',
    hours: 4,
  },
  log_forked: {
    vi: 'Sổ nhật ký có hai bản khác nhau',
    en: 'A log shows two different pasts',
    hours: 4,
  },
  log_shrunk: {
    vi: 'Sổ nhật ký bị cắt ngắn',
    en: 'A log has become shorter',
    hours: 4,
  },
  log_broken: {
    vi: 'Sổ nhật ký không khớp với dữ liệu',
    en: 'The log and the data do not agree',
    hours: 4,
  },
  unusual_volume: {
    vi: 'Xem nhiều bất thường so với đồng nghiệp',
    en: 'Far more opened than peers do',
    hours: 24,
  },
  off_route: {
    vi: 'Xem nhiều bưu gửi không thuộc việc của mình',
    en: 'Many parcels opened that are not of one’s work',
    hours: 24,
  },
  out_of_hours: {
    vi: 'Xem thông tin ngoài giờ làm việc',
    en: 'Opened outside working hours',
    hours: 24,
  },
  many_readers: {
    vi: 'Nhiều người cùng xem một bưu gửi',
    en: 'One parcel opened by many people',
    hours: 24,
  },
  revoked_key: {
    vi: 'Khóa đã thu hồi vẫn được dùng',
    en: 'A revoked key was used',
    hours: 24,
  },
  witness_refused: {
    vi: 'Nhân chứng từ chối ký sổ nhật ký',
    en: 'A witness refuses to cosign the log',
    hours: 24,
  },
  risk_drift: {
    vi: 'Bưu gửi hoặc mức rủi ro thay đổi bất thường',
    en: 'Parcels or their rating have drifted',
    hours: 72,
  },
  witness_silent: {
    vi: 'Nhân chứng không trả lời',
    en: 'A witness does not answer',
    hours: 72,
  },
} as const satisfies Record<string, KindWords>

export type AlarmKind = keyof typeof alarmWords
// The keys of an object literal, in its order.
export const alarmKinds = Object.keys(alarmWords) as AlarmKind[]

/** What a case was found to be. */
export const outcomes = ['explained', 'misuse', 'leak', 'technical'] as const
export type Outcome = (typeof outcomes)[number]
