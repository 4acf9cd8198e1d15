/** Parts that invented people and their addresses are put together from. */
const words = (text: string): readonly string[] => text.trim().split(/\s*[;\n]\s*/)

/** Common family names; the commonest stand several times. */
export const familyNames = words(`
  Nguyễn; Nguyễn; Nguyễn; Nguyễn; Trần; Trần; Lê; Lê; Phạm; Phạm; Hoàng; Huỳnh; Phan; Vũ; Võ
  Đặng; Bùi; Đỗ; Hồ; Ngô; Dương; Lý; Đinh; Mai; Trịnh; Lương; Nông; Hà; Tạ; Chu`)

export const maleNames = words(`
  Văn Bình; Đức Anh; Minh Quân; Hữu Phước; Quang Huy; Công Thành; Tuấn Kiệt; Ngọc Sơn; Thanh Tùng
  Xuân Trường; Hoàng Nam; Bá Lộc; Gia Bảo; Trọng Nghĩa; Duy Khánh; Văn Thắng; Tiến Dũng; Nhật Minh
  Chí Hiếu; Quốc Việt; Hải Đăng; Văn Toàn; Khắc Hưng; Mạnh Cường; Đình Phúc; Anh Tú; Thế Vinh`)

export const femaleNames = words(`
  Thị Hạnh; Thu Trang; Ngọc Ánh; Thị Mai; Bích Ngọc; Thùy Linh; Phương Thảo; Thị Lụa; Kim Oanh
  Hồng Nhung; Thanh Hà; Diệu Hương; Thị Nga; Mỹ Duyên; Khánh Vy; Thị Yến; Minh Châu; Như Quỳnh
  Thị Thắm; Quỳnh Anh; Ngọc Diệp; Thị Hiền; Cẩm Tú; Hoài Thương; Thị Xuân; Bảo Trân; Tường Vi`)

/** Names that streets have in nearly every town. */
export const streets = words(`
  Trần Hưng Đạo; Lê Lợi; Nguyễn Huệ; Hai Bà Trưng; Lý Thường Kiệt; Quang Trung; Ngô Quyền; Hùng Vương
  Phan Bội Châu; Nguyễn Trãi; Lê Hồng Phong; Trần Phú; Phan Đình Phùng; Bà Triệu; Nguyễn Du; Võ Thị Sáu
  Hoàng Văn Thụ; Nguyễn Văn Cừ; Phạm Ngũ Lão; Lê Duẩn; Điện Biên Phủ; Cách Mạng Tháng Tám`)

/** Villages of the north and the centre. */
export const villages = words(`
  Đông; Đoài; Thượng; Hạ; Trung; Tân Lập; Phú Cường; Yên Hòa; Hợp Nhất; Nà Pàn; Bản Chu; Đồng Tâm`)

/** Hamlets of the south. */
export const hamlets = words(`
  1; 2; 3; 4; Bình An; Phú Hòa; Tân Thuận; Mỹ Lợi; An Thạnh; Hòa Bình; Long Thới; Vĩnh Phước`)
