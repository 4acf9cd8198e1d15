import { refusals } from '#platform/errors.ts'

/** Every refusal about who is who, who may do what, and who is signed in. */
export const refuse = refusals('directory', {
  not_found: {
    status: 404,
    vi: 'Không tìm thấy mục này trong danh bạ của đơn vị bạn.',
    en: 'There is no such entry in your organisation’s directory.',
  },
  system_only: {
    status: 403,
    vi: 'Việc này chỉ làm được từ máy chủ, không qua tài khoản.',
    en: 'This is done on the server itself, not through an account.',
  },
  organisation_code_taken: {
    status: 409,
    vi: 'Mã tổ chức này đã được dùng. Chọn mã khác.',
    en: 'This organisation code is in use. Choose another.',
  },
  province_unknown: {
    status: 422,
    vi: 'Cần mã tỉnh, thành phố có trong danh mục hiện hành.',
    en: 'A province of the list in force is needed.',
  },
  commune_unknown: {
    status: 422,
    vi: 'Không có xã, phường này trong danh mục hiện hành. Chọn lại từ danh sách.',
    en: 'This commune is not in the list in force. Choose it from the list.',
  },
  no_offices: {
    status: 422,
    vi: 'Chỉ doanh nghiệp bưu chính mới có điểm phục vụ, kho và trung tâm khai thác.',
    en: 'Only a postal operator has service points, warehouses and sorting centres.',
  },
  office_code_taken: {
    status: 409,
    vi: 'Mã điểm này đã được dùng trong đơn vị. Chọn mã khác.',
    en: 'This office code is in use in your organisation. Choose another.',
  },
  office_closed: {
    status: 409,
    vi: 'Điểm này đã đóng. Chọn điểm đang hoạt động.',
    en: 'This office is closed. Choose one that is open.',
  },
  staff_code_taken: {
    status: 409,
    vi: 'Mã nhân viên này đã được cấp. Mỗi mã chỉ dùng cho một người; chọn mã khác.',
    en: 'This staff code was already given. A code is one person’s for good; choose another.',
  },
  name_invalid: {
    status: 422,
    vi: 'Họ tên cần từ 2 đến 100 ký tự.',
    en: 'A name has 2 to 100 characters.',
  },
  already_left: {
    status: 409,
    vi: 'Người này đã nghỉ việc; mọi quyền đã được thu hồi.',
    en: 'This person has left; all they held is already taken back.',
  },
  role_not_of_kind: {
    status: 422,
    vi: 'Loại tổ chức này không có nhiệm vụ đó.',
    en: 'An organisation of this kind has no such duty.',
  },
  role_needs_whole_organisation: {
    status: 422,
    vi: 'Nhiệm vụ quản trị áp dụng cho cả tổ chức, không giao theo từng điểm.',
    en: 'An administrator’s duty holds for the whole organisation, not for one office.',
  },
  duty_held: {
    status: 409,
    vi: 'Người này đang giữ nhiệm vụ đó tại đây.',
    en: 'This person already has this duty here.',
  },
  own_duties: {
    status: 403,
    vi: 'Không ai tự thay đổi nhiệm vụ của mình. Nhờ một quản trị viên khác.',
    en: 'Nobody changes their own duties. Ask another administrator.',
  },
  last_administrator: {
    status: 409,
    vi: 'Đây là quản trị viên cuối cùng. Giao nhiệm vụ này cho người khác trước.',
    en: 'This is the last administrator. Give the duty to someone else first.',
  },
  already_revoked: {
    status: 409,
    vi: 'Mục này đã bị thu hồi từ trước.',
    en: 'This was already revoked.',
  },
  role_not_for_machines: {
    status: 422,
    vi: 'Khóa máy chỉ nhận nhiệm vụ giao dịch viên, khách hàng hợp đồng hoặc khai thác.',
    en: 'A machine’s key takes only the duties of counter clerk, contract sender or sorting hand.',
  },
  people_only: {
    status: 403,
    vi: 'Địa chỉ này dành cho người đăng nhập, không dành cho khóa máy.',
    en: 'This is for people who signed in, not for machines’ keys.',
  },
  invitation_invalid: {
    status: 410,
    vi: 'Liên kết mời không còn dùng được: đã dùng, đã hết hạn hoặc đã được thay. Xin quản trị viên một liên kết mới.',
    en: 'This invitation no longer works: it was used, has expired or was replaced. Ask your administrator for a new one.',
  },
  password_length: {
    status: 422,
    vi: 'Mật khẩu cần từ 12 đến 128 ký tự.',
    en: 'A password has 12 to 128 characters.',
  },
  sign_in_failed: {
    status: 401,
    vi: 'Mã nhân viên hoặc mật khẩu không đúng.',
    en: 'The staff code or the password is wrong.',
  },
  password_wrong: {
    status: 403,
    vi: 'Mật khẩu hiện tại không đúng. Chưa có gì bị thay đổi.',
    en: 'The current password is wrong. Nothing was changed.',
  },
  locked: {
    status: 429,
    vi: 'Đã sai quá nhiều lần nên tạm khóa. Thử lại sau 15 phút hoặc liên hệ quản trị viên.',
    en: 'Too many wrong attempts: locked for now. Try again in 15 minutes or see your administrator.',
  },
  code_wrong: {
    status: 401,
    vi: 'Mã xác thực không đúng. Xem lại mã đang hiện trên ứng dụng.',
    en: 'The code is wrong. Look again at the one your app shows now.',
  },
  challenge_over: {
    status: 401,
    vi: 'Bước xác thực này đã hết hạn. Đăng nhập lại từ đầu.',
    en: 'This step has expired. Start signing in again.',
  },
  totp_on: {
    status: 409,
    vi: 'Xác thực hai lớp đang bật. Tắt trước khi thiết lập lại.',
    en: 'Two-factor sign-in is on. Turn it off before setting it up again.',
  },
  totp_off: {
    status: 409,
    vi: 'Xác thực hai lớp chưa bật.',
    en: 'Two-factor sign-in is not on.',
  },
  passkey_refused: {
    status: 401,
    vi: 'Khóa truy cập này không dùng được ở đây. Dùng mật khẩu hoặc khóa khác.',
    en: 'This passkey does not work here. Use your password or another passkey.',
  },
  sign_in_again: {
    status: 403,
    vi: 'Để thêm khóa truy cập, hãy đăng nhập lại rồi làm trong vòng 15 phút.',
    en: 'To add a passkey, sign in again and do it within 15 minutes.',
  },
  second_factor_needed: {
    status: 403,
    vi: 'Việc này cần xác thực lớp thứ hai. Nhập mã đang hiện trên ứng dụng hoặc dùng khóa truy cập, rồi làm tiếp.',
    en: 'This needs your second factor. Enter the code your app shows or use a passkey, then go on.',
  },
  second_factor_missing: {
    status: 403,
    vi: 'Việc này cần xác thực lớp thứ hai, và tài khoản của bạn chưa có. Thiết lập ứng dụng xác thực hoặc khóa truy cập ở trang tài khoản trước.',
    en: 'This needs a second factor and your account has none yet. Set up an authenticator app or a passkey on your account page first.',
  },
  origin_refused: {
    status: 403,
    vi: 'Yêu cầu này đến từ một trang khác. Mở đúng địa chỉ của hệ thống rồi thử lại.',
    en: 'This request came from another site. Open the system at its own address and try again.',
  },
})
