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
    vi: 'Bạn đã tìm hoặc xem hết số lượt được giao trong giờ hoặc trong ngày. Chờ rồi làm tiếp, hoặc báo phụ trách an ninh.',
    en: 'You searched or opened as much as an hour or a day allows. Wait, or ask your security lead.',
  },
  cut_off: {
    status: 403,
    vi: 'Quyền xem thông tin của bạn đã tạm ngắt vì một báo động. Việc nhận gửi vẫn làm bình thường. Hãy báo phụ trách an ninh: một người khác sẽ xem xét và mở lại.',
    en: 'What you may see in clear is cut off because of an alarm. Acceptance goes on as usual. Tell your security lead: another person looks into it and lifts it.',
  },
  pages_spent: {
    status: 403,
    vi: 'Khóa máy này đã đọc quá nhiều trang bưu gửi nên bị ngắt. Dùng danh sách để biết trạng thái; báo phụ trách an ninh để mở lại.',
    en: 'This machine’s key read too many parcel pages and is cut off. Use the list to learn states; ask your security lead to lift it.',
  },
  embargo_invalid: {
    status: 422,
    vi: 'Chỉ yêu cầu của cơ quan có thẩm quyền mới có thời hạn giữ kín: sau hôm nay và không quá 12 tháng.',
    en: 'Only the request of an authority has an embargo: after today and within 12 months.',
  },
  cut_off_unknown: {
    status: 404,
    vi: 'Không có lần ngắt quyền này đang có hiệu lực tại đơn vị của bạn.',
    en: 'There is no such cut-off standing at your organisation.',
  },
  own_cut_off: {
    status: 403,
    vi: 'Người bị ngắt quyền không tự mở lại. Cần một người khác.',
    en: 'Whoever is cut off does not lift it. It takes another person.',
  },
  reason_required: {
    status: 422,
    vi: 'Ghi lý do (ít nhất 5 ký tự).',
    en: 'Write the reason (at least 5 characters).',
  },
  canary_unknown: {
    status: 404,
    vi: 'Không có bưu gửi này đang trên đường tại doanh nghiệp của bạn. Gửi một bưu gửi thử như khách hàng, rồi nêu số hiệu của nó.',
    en: 'There is no such parcel on its way at your operator. Send a test parcel as a customer would, then name its number.',
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
