import { refusals } from '#platform/errors.ts'

/** Every refusal to perform a measure, to let a parcel off one, or to let a stopped parcel go on. */
export const refuse = refusals('measures', {
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới được thực hiện, đề nghị hoặc quyết định; khóa API thì không.',
    en: 'Only a person who signed in may perform, ask or decide; an API key may not.',
  },
  not_open: {
    status: 409,
    vi: 'Bưu gửi này không còn thiếu biện pháp đó: đã làm xong, đã được miễn, hoặc chưa bao giờ được yêu cầu.',
    en: 'This measure is not asked of the parcel: it is done, was waived, or was never asked.',
  },
  letter_not_opened: {
    status: 403,
    vi: 'Thư không được mở kiểm tra nội dung.',
    en: 'A letter is never opened.',
  },
  stopped: {
    status: 409,
    vi: 'Bưu gửi đang bị giữ lại. Cần hai người cho đi tiếp trước khi làm việc khác.',
    en: 'The parcel is stopped. Two persons must let it go on before anything else is done.',
  },
  not_stopped: {
    status: 409,
    vi: 'Bưu gửi này không bị giữ lại.',
    en: 'This parcel is not stopped.',
  },
  same_person: {
    status: 403,
    vi: 'Kiểm tra lần hai phải do một người khác với người đã nhận, đã đồng kiểm hoặc đã mở kiểm tra bưu gửi này.',
    en: 'A second check takes another person than who accepted, jointly checked or opened this parcel.',
  },
  station_required: {
    status: 422,
    vi: 'Ghi tên máy soi chiếu đã dùng.',
    en: 'Name the X-ray station.',
  },
  image_waits: {
    status: 409,
    vi: 'Đã có ảnh soi chiếu của bưu gửi này. Kết luận trên ảnh đó, không ghi tay.',
    en: 'There is an X-ray image of this parcel: judge the image instead of entering it by hand.',
  },
  statement_required: {
    status: 422,
    vi: 'Ghi việc đã làm hoặc điều đã thấy (ít nhất 5 ký tự).',
    en: 'Write what was done or seen (at least 5 characters).',
  },
  not_a_look: {
    status: 422,
    vi: 'Biện pháp này không nhìn vào bên trong nên không thể phát hiện hàng. Chọn nghi vấn để yêu cầu mở kiểm tra.',
    en: 'This measure does not look inside and cannot find goods. Say suspicious to ask for a look.',
  },
  category_unknown: {
    status: 422,
    vi: 'Danh mục không có nhóm hàng này.',
    en: 'The catalogue has no such category.',
  },
  idempotency_conflict: {
    status: 409,
    vi: 'Khóa này đã dùng cho một việc khác.',
    en: 'This key was used for another request.',
  },
  erased: {
    status: 410,
    vi: 'Dữ liệu của bưu gửi này đã xóa.',
    en: 'The data of this parcel is erased.',
  },
  reason_required: {
    status: 422,
    vi: 'Ghi lý do (ít nhất 5 ký tự).',
    en: 'Write the reason (at least 5 characters).',
  },
  not_waivable: {
    status: 409,
    vi: 'Không miễn được: bưu gửi phải từ chối, hoặc đã có phát hiện hay nghi vấn khiến nó bị giữ lại.',
    en: 'This cannot be waived: the parcel is to be refused, or it was stopped for a find or a doubt.',
  },
  asked_already: {
    status: 409,
    vi: 'Đã có đề nghị đang chờ người thứ hai.',
    en: 'This is asked for already and waits for a second person.',
  },
  request_not_found: {
    status: 404,
    vi: 'Không có đề nghị này tại doanh nghiệp của bạn.',
    en: 'There is no such request at your operator.',
  },
  request_closed: {
    status: 409,
    vi: 'Đề nghị này đã được quyết định hoặc không còn cần nữa.',
    en: 'This request is decided or no longer needed.',
  },
  own_request: {
    status: 403,
    vi: 'Người đề nghị không tự quyết định. Cần một người khác.',
    en: 'Whoever asked does not decide. It takes another person.',
  },
})
