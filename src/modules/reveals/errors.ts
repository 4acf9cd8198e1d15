import { refusals } from '#platform/errors.ts'

/** Every refusal to show what a parcel hides. */
export const refuse = refusals('reveals', {
  purpose_not_allowed: {
    status: 403,
    vi: 'Nhiệm vụ của bạn không cho xem thông tin này với mục đích đã chọn.',
    en: 'Your duty does not open this for the purpose you chose.',
  },
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới được tìm kiếm và xem thông tin đầy đủ; khóa API thì không.',
    en: 'Only a person who signed in may search and see data in clear; an API key may not.',
  },
  note_required: {
    status: 422,
    vi: 'Ghi số văn bản hoặc lý do (ít nhất 5 ký tự) cho mục đích này.',
    en: 'Name the document or the reason (at least 5 characters) for this purpose.',
  },
  reveal_over: {
    status: 404,
    vi: 'Lần xem này đã hết hạn hoặc không phải của bạn. Mở lại ảnh với mục đích của bạn.',
    en: 'This reveal is over or not yours. Open the photos again for your purpose.',
  },
  nothing_to_show: {
    status: 404,
    vi: 'Bưu gửi này không có nhóm thông tin đó.',
    en: 'This parcel has no such data.',
  },
  erased: {
    status: 410,
    vi: 'Thông tin đã được xóa vì hết thời hạn lưu trữ; không ai đọc lại được.',
    en: 'The data was erased at the end of its retention; nobody can read it again.',
  },
  budget_spent: {
    status: 429,
    vi: 'Bạn đã tìm hoặc xem quá nhiều lượt trong một giờ. Chờ rồi làm tiếp, hoặc báo phụ trách an ninh.',
    en: 'You searched or opened too much within an hour. Wait, or ask your security lead.',
  },
  value_invalid: {
    status: 422,
    vi: 'Giá trị cần tìm không đúng dạng. Tìm kiếm chỉ khớp chính xác cả giá trị.',
    en: 'The value does not have the right form. A search matches whole values only.',
  },
  line_unknown: {
    status: 404,
    vi: 'Bưu gửi này không có dòng nhật ký đó.',
    en: 'This parcel’s story has no such line.',
  },
})
