import { refusals } from '#platform/errors.ts'

/** Every refusal of the list of goods, its amendments and corrections. */
export const refuse = refusals('goods', {
  no_catalogue: {
    status: 422,
    vi: 'Không có danh mục cho ngày này: chọn một ngày có thật từ 01/01/2011.',
    en: 'No catalogue stands for this day: choose a real day from 2011-01-01.',
  },
  no_version: {
    status: 404,
    vi: 'Doanh nghiệp của bạn không có phiên bản danh mục này.',
    en: 'Your operator never had this version of the list.',
  },
  no_operator: {
    status: 404,
    vi: 'Không có doanh nghiệp bưu chính nào mang mã này.',
    en: 'No postal operator has this code.',
  },
  not_found: {
    status: 404,
    vi: 'Không có bản sửa đổi danh mục này tại doanh nghiệp của bạn.',
    en: 'There is no such amendment at your operator.',
  },
  correction_not_found: {
    status: 404,
    vi: 'Không có góp ý này tại doanh nghiệp của bạn.',
    en: 'There is no such correction at your operator.',
  },
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới được sửa danh mục hoặc góp ý; khóa API thì không.',
    en: 'Only a person who signed in may change the list or correct it; an API key may not.',
  },
  not_yours: {
    status: 403,
    vi: 'Chỉ người soạn mới được sửa, trình hoặc lấy lại bản này.',
    en: 'Only who wrote this draft may edit it, submit it or take it back.',
  },
  own_amendment: {
    status: 403,
    vi: 'Người soạn không tự duyệt. Cần một người khác.',
    en: 'Whoever wrote it does not decide on it. It takes another person.',
  },
  wrong_state: {
    status: 409,
    vi: 'Bản sửa đổi không còn ở bước này; tải lại trang để xem.',
    en: 'The amendment is no longer at this step; load the page again.',
  },
  draft_open: {
    status: 409,
    vi: 'Bạn đang có một bản nháp khác; trình hoặc bỏ bản đó trước.',
    en: 'You have another draft open; submit or drop that one first.',
  },
  base_moved: {
    status: 409,
    vi: 'Đã có bản sửa đổi khác được duyệt hoặc rút lại từ khi soạn bản này. Người soạn lấy lại, xem rồi lưu lần nữa.',
    en: 'Another amendment was approved or withdrawn since this was written. Its author takes it back, looks again and saves it.',
  },
  planned_later: {
    status: 409,
    vi: 'Một bản đã duyệt sẽ có hiệu lực sau ngày này. Chọn ngày không sớm hơn, hoặc rút bản kia trước.',
    en: 'An approved amendment begins after this day. Choose no earlier day, or withdraw that one first.',
  },
  in_force_already: {
    status: 409,
    vi: 'Bản này đã có hiệu lực; muốn thay đổi phải soạn bản mới.',
    en: 'This amendment is in force already; it takes a new one to change it.',
  },
  from_day: {
    status: 422,
    vi: 'Ngày hiệu lực sớm nhất là ngày mai và không quá một năm. Cần ngay thì chọn “khẩn cấp” và nêu lý do.',
    en: 'It begins tomorrow at the earliest, and within a year. Choose “urgent” with a reason to have it at once.',
  },
  text_required: {
    status: 422,
    vi: 'Ghi lý do (ít nhất 5 ký tự).',
    en: 'Write why (at least 5 characters).',
  },
  change_unknown: {
    status: 422,
    vi: 'Một thay đổi nêu nhóm hàng, ngoại lệ hoặc điều luật không có trong danh mục ngày đó.',
    en: 'A change names a category, an exception or a clause that the list of that day does not have.',
  },
  no_change: {
    status: 422,
    vi: 'Một thay đổi không làm gì khác đi: đã có sẵn, hoặc nhóm hàng đã cấm.',
    en: 'A change changes nothing: it is there already, or the category is prohibited already.',
  },
  words_unfit: {
    status: 422,
    vi: 'Một từ không dùng được: quá dài, không có chữ, hoặc là từ chung như “và”, “hàng hóa”, “1 kg”.',
    en: 'Some words cannot be used: too long, without letters, or common words such as “và”, “hàng hóa”, “kg”.',
  },
  two_faced: {
    status: 422,
    vi: 'Một từ vừa bị cấm vừa được gửi. Bỏ ngoại lệ trước, hoặc chọn từ khác.',
    en: 'Some words would be forbidden and harmless at once. Take the exception off first, or choose other words.',
  },
  laxer: {
    status: 422,
    vi: 'Danh mục của doanh nghiệp chỉ được chặt hơn danh mục quốc gia. Thay đổi này làm lọt hàng bị cấm hoặc có điều kiện.',
    en: 'The list of an operator may only be stricter than the national one. This would let forbidden or conditional goods pass.',
  },
  same_answer: {
    status: 422,
    vi: 'Danh mục đang trả lời đúng như vậy.',
    en: 'This is what the list says already.',
  },
  right_incomplete: {
    status: 422,
    vi: 'Chọn nhóm hàng đúng cho hàng cấm hoặc có điều kiện; hàng được gửi thì không có nhóm.',
    en: 'Name the right category of forbidden or conditional goods; goods that may be sent have none.',
  },
  decided_already: {
    status: 409,
    vi: 'Góp ý này đã được xem xét.',
    en: 'This correction is decided already.',
  },
  not_a_draft: {
    status: 422,
    vi: 'Chọn bản nháp của bạn để nhận góp ý này.',
    en: 'Choose your own open draft to take this correction into.',
  },
})
