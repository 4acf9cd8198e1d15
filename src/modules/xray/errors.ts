import { refusals } from '#platform/errors.ts'

/** Every refusal at an X-ray station: what is wrong, and what to do about it. */
export const refuse = refusals('xray', {
  not_found: {
    status: 404,
    vi: 'Không có ảnh hoặc máy soi này, hoặc không thuộc đơn vị của bạn.',
    en: 'There is no such image or station, or it is not of your office.',
  },
  person_required: {
    status: 403,
    vi: 'Kết luận về ảnh soi phải do một người đưa ra.',
    en: 'An image is judged by a person.',
  },
  station_unknown: {
    status: 403,
    vi: 'Khóa này không thuộc máy soi nào đang hoạt động.',
    en: 'This key belongs to no station at work.',
  },
  station_closed: {
    status: 409,
    vi: 'Máy soi này đã ngừng dùng.',
    en: 'This station is closed.',
  },
  folder_taken: {
    status: 409,
    vi: 'Tên thư mục này đã có máy soi khác dùng. Chọn tên khác.',
    en: 'Another station uses this folder. Choose another name.',
  },
  no_folder: {
    status: 422,
    vi: 'Máy chủ chưa đặt BUUAN_XRAY_FOLDER nên không nhận ảnh qua thư mục. Chọn HTTP, hoặc báo quản trị máy chủ.',
    en: 'This server has no BUUAN_XRAY_FOLDER, so it takes no files. Choose HTTP, or tell who runs the server.',
  },
  folder_required: {
    status: 422,
    vi: 'Máy soi gửi tệp cần tên thư mục: chữ thường, số và dấu gạch.',
    en: 'A station of files needs the name of its folder: lower case, digits and dashes.',
  },
  not_by_http: {
    status: 409,
    vi: 'Máy soi này gửi ảnh qua thư mục nên không có khóa.',
    en: 'This station delivers files and has no key.',
  },
  item_number: {
    status: 422,
    vi: 'Số hiệu bưu gửi không đúng: đọc nhầm hoặc thiếu chữ số.',
    en: 'The item number is not valid: misread, or digits are missing.',
  },
  item_unknown: {
    status: 422,
    vi: 'Không có bưu gửi nào mang số hiệu này ở doanh nghiệp của bạn.',
    en: 'Your operator has no item of this number.',
  },
  older_than_parcel: {
    status: 422,
    vi: 'Ảnh chụp trước ngày chấp nhận bưu gửi quá một ngày. Soi lại.',
    en: 'The image is more than a day older than the parcel. Screen it again.',
  },
  bound_already: {
    status: 409,
    vi: 'Ảnh này đã gắn với một bưu gửi.',
    en: 'This image belongs to a parcel already.',
  },
  delivery_conflict: {
    status: 409,
    vi: 'Mã lần gửi này đã dùng cho một ảnh khác. Không có gì được nhận lại.',
    en: 'This delivery id was used for another image. Nothing was taken again.',
  },
  not_a_picture: {
    status: 422,
    vi: 'Tệp không phải ảnh PNG hoặc DICOS đọc được.',
    en: 'The file is no PNG or DICOS picture that can be read.',
  },
  syntax_not_read: {
    status: 422,
    vi: 'Tệp DICOS dùng cú pháp truyền không đọc được (ảnh nén hoặc thứ tự byte khác). Cho máy soi xuất ảnh không nén, little endian.',
    en: 'The DICOS file has a transfer syntax that is not read here (compressed, or another byte order). Have the scanner write uncompressed little endian.',
  },
  too_many_pixels: {
    status: 422,
    vi: 'Ảnh vượt 50 triệu điểm ảnh.',
    en: 'The picture has over 50 million pixels.',
  },
  too_large: {
    status: 413,
    vi: 'Ảnh quá 32 MB.',
    en: 'The image is over 32 MB.',
  },
  suggestion: {
    status: 422,
    vi: 'Gợi ý của máy không đúng dạng: cần answer (clear hoặc suspect), score từ 0 đến 1, boxes trong khung ảnh.',
    en: 'The machine’s suggestion has another shape: answer (clear or suspect), score from 0 to 1, boxes within the picture.',
  },
  unmatched: {
    status: 409,
    vi: 'Ảnh chưa gắn với bưu gửi nào. Khớp số hiệu trước khi kết luận.',
    en: 'The image belongs to no parcel yet. Match its number before you judge.',
  },
  judged_already: {
    status: 409,
    vi: 'Ảnh này đã có người kết luận.',
    en: 'This image has been judged already.',
  },
  own_second_look: {
    status: 403,
    vi: 'Bạn đã xem ảnh này. Lần xem thứ hai phải do người khác.',
    en: 'You have judged this image. Its second look is another person’s.',
  },
  category_unknown: {
    status: 422,
    vi: 'Không có nhóm hàng này trong danh mục hiện hành.',
    en: 'The list in force has no such category.',
  },
  category_of_clear: {
    status: 422,
    vi: 'Ảnh sạch thì không ghi nhóm hàng cấm.',
    en: 'A clear image has no category.',
  },
  erased: {
    status: 410,
    vi: 'Ảnh đã hết hạn lưu và đã được xóa.',
    en: 'The image is past its period and erased.',
  },
  altered: {
    status: 409,
    vi: 'Ảnh trong kho không khớp với sổ nhật ký. Báo phụ trách an ninh.',
    en: 'The stored image is not the one the ledger names. Tell the security lead.',
  },
})
