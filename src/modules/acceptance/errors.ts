import { refusals } from '#platform/errors.ts'

/** Every refusal at the counter: what is wrong, and what to do about it. */
export const refuse = refusals('acceptance', {
  identity_rejected: {
    status: 422,
    vi: 'Giấy tờ không đọc được hoặc không khớp. Quét lại thẻ, hoặc nhập tay và đối chiếu.',
    en: 'The document cannot be read or contradicts itself. Scan again, or type and compare.',
  },
  number_contradiction: {
    status: 422,
    vi: 'Số định danh không khớp với ngày sinh hoặc giới tính. Đối chiếu lại với thẻ.',
    en: 'The personal number contradicts birth date or sex. Compare it with the card.',
  },
  contract_unknown: {
    status: 422,
    vi: 'Không có hợp đồng này, hoặc hợp đồng đã hết hiệu lực.',
    en: 'There is no such contract, or it is no longer valid.',
  },
  contract_code_taken: {
    status: 409,
    vi: 'Mã hợp đồng này đã dùng. Chọn mã khác.',
    en: 'This contract code is taken. Choose another.',
  },
  contract_ends_too_soon: {
    status: 422,
    vi: 'Ngày hết hiệu lực phải sau hôm nay.',
    en: 'The contract must end after today.',
  },
  office_closed: {
    status: 409,
    vi: 'Điểm phục vụ này đã đóng.',
    en: 'This office is closed.',
  },
  phone_invalid: {
    status: 422,
    vi: 'Số điện thoại không đúng. Nhập lại, ví dụ 0912 345 678 hoặc +84 912 345 678.',
    en: 'The phone number is not valid. Write it like 0912 345 678 or +84 912 345 678.',
  },
  commune_unknown: {
    status: 422,
    vi: 'Không có xã, phường này trong danh mục hiện hành. Chọn lại từ danh sách.',
    en: 'This commune is not in the list in force. Choose it from the list.',
  },
  contents_vague: {
    status: 422,
    vi: 'Nội dung khai quá chung. Ghi rõ là hàng gì, ví dụ “2 áo thun, 1 đôi giày”.',
    en: 'The declaration is too general. Say what it is, like “2 T-shirts, 1 pair of shoes”.',
  },
  prohibited: {
    status: 422,
    vi: 'Hàng không được gửi qua bưu chính. Từ chối và ghi biên nhận từ chối (F8).',
    en: 'These goods may not be sent by post. Refuse and record the refusal (F8).',
  },
  evidence_missing: {
    status: 422,
    vi: 'Hàng gửi có điều kiện: còn thiếu chứng từ hoặc điều kiện được nêu.',
    en: 'Conditional goods: the evidence or condition named is missing.',
  },
  air_forbidden: {
    status: 422,
    vi: 'Hàng này không được đi đường hàng không. Chuyển sang đường bộ.',
    en: 'These goods may not travel by air. Choose road.',
  },
  inspection_required: {
    status: 422,
    vi: 'Chưa đồng kiểm. Mở kiểm tra cùng người gửi trước khi nhận.',
    en: 'No joint check yet. Check the contents with the sender before accepting.',
  },
  refused_by_policy: {
    status: 422,
    vi: 'Chính sách rủi ro không cho nhận bưu gửi này. Lập biên bản từ chối.',
    en: 'The risk policy does not let this parcel in. Record a refusal.',
  },
  letter_not_opened: {
    status: 422,
    vi: 'Thư không bị kiểm tra nội dung. Bỏ phần đồng kiểm.',
    en: 'Letters are not checked for contents. Leave the joint check out.',
  },
  checklist_incomplete: {
    status: 422,
    vi: 'Bảng đồng kiểm còn mục chưa đạt. Hoàn tất, hoặc từ chối nhận (F8).',
    en: 'The checklist has open points. Complete it, or refuse the parcel (F8).',
  },
  photo_required: {
    status: 422,
    vi: 'Cần ít nhất một ảnh bưu gửi của lần nhận này.',
    en: 'At least one photo of this parcel is needed.',
  },
  photo_unknown: {
    status: 422,
    vi: 'Ảnh không còn, hoặc không do bạn chụp. Chụp lại.',
    en: 'The photo is gone or was not taken by you. Take it again.',
  },
  photo_too_old: {
    status: 422,
    vi: 'Ảnh đã chụp quá 24 giờ. Chụp lại.',
    en: 'The photo was taken more than 24 hours ago. Take it again.',
  },
  photo_too_large: {
    status: 413,
    vi: 'Ảnh quá 12 MB. Chụp lại với cỡ nhỏ hơn.',
    en: 'The photo is over 12 MB. Take a smaller one.',
  },
  photo_not_an_image: {
    status: 422,
    vi: 'Tệp không phải ảnh JPEG, PNG hoặc WebP.',
    en: 'The file is not a JPEG, PNG or WebP picture.',
  },
  photo_too_many_pixels: {
    status: 422,
    vi: 'Ảnh vượt 50 triệu điểm ảnh. Chụp lại với cỡ nhỏ hơn.',
    en: 'The picture has over 50 million pixels. Take a smaller one.',
  },
  upload_unknown: {
    status: 404,
    vi: 'Lượt gửi ảnh này không còn. Gửi lại ảnh từ đầu.',
    en: 'This upload is no longer there. Send the photo again from the start.',
  },
  upload_elsewhere: {
    status: 409,
    vi: 'Ảnh đã được gửi tới chỗ khác với chỗ bạn nêu. Hỏi lại rồi gửi tiếp từ đó.',
    en: 'The upload stands at another offset than named. Ask where it stands and go on from there.',
  },
  upload_too_long: {
    status: 413,
    vi: 'Dữ liệu gửi lên dài hơn độ dài đã báo.',
    en: 'More bytes came than the upload was to have.',
  },
  upload_in_crumbs: {
    status: 422,
    vi: 'Ảnh bị chia thành quá nhiều mảnh. Gửi lại với mảnh lớn hơn.',
    en: 'The upload came in too many pieces. Start again with larger ones.',
  },
  upload_broken_off: {
    status: 400,
    vi: 'Kết nối đứt giữa chừng. Phần đã tới được giữ; gửi tiếp từ đó.',
    en: 'The connection broke off. What arrived is kept; go on from there.',
  },
  upload_too_many: {
    status: 429,
    vi: 'Bạn có quá nhiều ảnh gửi dở. Gửi xong hoặc bỏ bớt rồi thử lại.',
    en: 'You have too many photos half sent. Finish or cancel some, then try again.',
  },
  upload_version: {
    status: 412,
    vi: 'Chỉ nhận giao thức tus phiên bản 1.0.0.',
    en: 'Only version 1.0.0 of the tus protocol is spoken here.',
  },
  confirmation_required: {
    status: 422,
    vi: 'Người gửi chưa xác nhận. Ký trên màn hình, hoặc nhập mã gửi tới điện thoại.',
    en: 'The sender has not confirmed. Sign on the screen, or enter the code sent by phone.',
  },
  confirmation_unknown: {
    status: 422,
    vi: 'Xác nhận này không còn dùng được. Gửi mã mới.',
    en: 'This confirmation can no longer be used. Send a new code.',
  },
  signature_empty: {
    status: 422,
    vi: 'Chữ ký trống. Mời người gửi ký lại.',
    en: 'The signature is empty. Ask the sender to sign again.',
  },
  code_wrong: { status: 422, vi: 'Mã không đúng.', en: 'The code is wrong.' },
  code_expired: {
    status: 422,
    vi: 'Mã đã hết hạn hoặc nhập sai quá nhiều lần. Gửi mã mới.',
    en: 'The code has expired or was wrong too often. Send a new one.',
  },
  code_too_soon: {
    status: 429,
    vi: 'Vừa gửi mã tới quầy này quá nhiều lần. Chờ một phút rồi gửi lại.',
    en: 'Too many codes were sent from this counter. Wait a minute.',
  },
  no_message_gateway: {
    status: 503,
    vi: 'Chưa nối cổng tin nhắn. Dùng chữ ký trên màn hình.',
    en: 'No message gateway is connected. Use the signature pad.',
  },
  idempotency_conflict: {
    status: 409,
    vi: 'Khóa này đã dùng cho một yêu cầu khác. Không có gì được nhận lại.',
    en: 'This key was used for another request. Nothing was accepted again.',
  },
  state_secret: {
    status: 422,
    vi: 'Tài liệu bí mật nhà nước chỉ gửi qua mạng KT1.',
    en: 'State secrets are sent only through the KT1 network.',
  },
})
