import { refusals } from '#platform/errors.ts'

/** What the public pages refuse. None of it says whether an item or a phone is known here. */
export const refuse = refusals('tracking', {
  item_invalid: {
    status: 422,
    vi: 'Số hiệu bưu gửi không đúng. Số hiệu có 2 chữ cái, 9 chữ số và VN, in trên biên nhận hoặc nhãn.',
    en: 'This is no item number. It has 2 letters, 9 digits and VN, as printed on the receipt or the label.',
  },
  phone_invalid: {
    status: 422,
    vi: 'Số điện thoại không đúng. Kiểm tra lại từng chữ số.',
    en: 'This is no phone number. Check every digit.',
  },
  no_message_gateway: {
    status: 503,
    vi: 'Hệ thống này chưa nối cổng tin nhắn nên chưa gửi được mã. Hãy hỏi bưu cục đã nhận bưu gửi.',
    en: 'No message gateway is connected here, so no code can be sent. Ask the office that took the item.',
  },
  code_wrong: {
    status: 422,
    vi: 'Mã không đúng, đã hết hạn, hoặc đã nhập quá 5 lần. Kiểm tra lại tin nhắn, hoặc nhận mã mới.',
    en: 'The code is wrong, has expired or was tried more than 5 times. Check the message, or ask for a new code.',
  },
  ticket_over: {
    status: 401,
    vi: 'Lượt xem này đã hết 15 phút. Nhận mã mới để xem tiếp.',
    en: 'These 15 minutes are over. Ask for a new code to go on.',
  },
  line_unknown: {
    status: 404,
    vi: 'Lịch sử của bưu gửi này không có dòng đó.',
    en: 'The history of this item has no such line.',
  },
})
