import type { Day } from '#core/time.ts'

/** The terms an operator has as long as it has published none: facts of the law, and what this program does. */
export const standard = {
  validFrom: '2026-07-01' as Day,
  /** What its sentences rest on; all of them in force on its first day. */
  bases: [
    ...['LBC 4', 'LBC 7.6', 'LBC 8', 'LBC 9', 'LBC 11', 'LBC 12', 'LBC 13', 'LBC 14.1', 'LBC 14.3'],
    ...['LBC 14.4', 'LBC 16', 'LBC 17', 'LBC 29.3', 'LBC 29.4', 'LBC 29.7', 'LBC 29.10', 'LBC 30'],
    ...['LBC 38', 'LBC 40', 'ND47-2011', 'ND174-2026 11.1', 'CT02 I.4', 'CT02 I.5', 'LBVDLCN2025'],
  ],
  textVi: `# 1. Hợp đồng
Khi nhận bưu gửi, doanh nghiệp giao cho người gửi biên nhận ghi thời gian và địa điểm chấp nhận. Từ lúc đó hai bên có hợp đồng cung ứng và sử dụng dịch vụ bưu chính: doanh nghiệp vận chuyển và phát bưu gửi đến nơi người gửi yêu cầu, người gửi trả cước. Biên nhận có giá trị như hợp đồng bằng văn bản; thời gian và địa điểm ghi trên đó là căn cứ xác định trách nhiệm của doanh nghiệp (Luật Bưu chính, Điều 8 và Điều 9).

# 2. Người gửi cần làm gì
- Ghi đúng họ tên, địa chỉ, số điện thoại của người gửi và người nhận.
- Xuất trình giấy tờ tùy thân để được định danh; không dùng danh nghĩa người khác.
- Khai đúng, cụ thể trong bưu gửi có gì và chịu trách nhiệm về nội dung đó.
- Gói bọc chắc chắn, đưa giấy tờ mà loại hàng yêu cầu, trả cước.
Căn cứ: Luật Bưu chính, Điều 11 và Điều 30; Chỉ thị 02/CT-BKHCN, mục I.4.

# 3. Hàng không được gửi
Không ai được gửi, chấp nhận hay vận chuyển hàng cấm lưu thông, hàng cấm xuất khẩu hoặc nước nhận cấm nhập khẩu, hàng cấm nhập khẩu, hàng cấm vận chuyển bằng đường bưu chính (Luật Bưu chính, Điều 12). Danh mục đang áp dụng được niêm yết tại điểm phục vụ và công khai ở trang “Hàng không được gửi”; phiên bản của danh mục ghi ngay dưới tên văn bản này.
Có loại hàng chỉ nhận khi đủ giấy tờ, cách đóng gói hoặc đúng phương thức vận chuyển nêu trong danh mục. Gửi hàng cấm bị xử phạt theo Nghị định 174/2026/NĐ-CP, Điều 11, hoặc bị truy cứu trách nhiệm hình sự.

# 4. Kiểm tra trước khi nhận
Doanh nghiệp có quyền kiểm tra nội dung gói, kiện hàng hóa trước khi chấp nhận; người gửi và giao dịch viên cùng kiểm tra, có ảnh và xác nhận. Nếu người gửi không đồng ý kiểm tra, hàng không đúng với lời khai hoặc thiếu điều kiện thì doanh nghiệp được từ chối và nói rõ lý do (Luật Bưu chính, Điều 29 khoản 3 và khoản 4; Chỉ thị 02/CT-BKHCN, mục I.5).
Thư không bị mở để kiểm tra nội dung.

# 5. Vận chuyển và phát
- Bưu gửi được bảo vệ từ khi chấp nhận đến khi phát. Bao bì rách, vỡ thì phải kiểm kê, lập biên bản và gói lại (Điều 13).
- Khi bưu gửi chưa phát, người gửi có quyền đổi họ tên, địa chỉ người nhận hoặc rút lại bưu gửi, trừ khi bưu gửi bị thu giữ theo pháp luật (Điều 16).
- Không phát được thì người nhận được mời ít nhất hai lần, cách nhau tối thiểu hai ngày làm việc. Sau sáu tháng kể từ ngày chấp nhận mà không ai nhận, bưu gửi được xử lý như bưu gửi không có người nhận (Điều 17).
Thời gian toàn trình và giá cước do doanh nghiệp công bố.

# 6. Bí mật thông tin
- Thông tin về việc sử dụng dịch vụ được giữ bí mật; trên nhãn, họ tên và số điện thoại được che.
- Doanh nghiệp chỉ cung cấp thông tin cho cơ quan có thẩm quyền khi có yêu cầu bằng văn bản theo Điều 14 Luật Bưu chính, và lập biên bản có chữ ký các bên.
- Dữ liệu định danh và dữ liệu bưu gửi được lưu ít nhất ba tháng theo Chỉ thị 02/CT-BKHCN, mục I.4, rồi xóa, trừ khi pháp luật yêu cầu giữ lâu hơn.
- Người gửi và người nhận xem được ai đã xem dữ liệu của mình ở trang “Ai đã xem thông tin của tôi”, và có các quyền theo Luật Bảo vệ dữ liệu cá nhân.
Căn cứ: Luật Bưu chính, Điều 4, Điều 7 khoản 6, Điều 29 khoản 10; Luật 91/2025/QH15.

# 7. Khi phát hiện hàng cấm
Doanh nghiệp đình chỉ vận chuyển, phát bưu gửi, báo cơ quan có thẩm quyền và lập biên bản có chữ ký các bên; bưu gửi không được trả lại hay tiêu hủy trước khi có hướng dẫn (Luật Bưu chính, Điều 14).

# 8. Khiếu nại
Khiếu nại lập bằng văn bản, gửi tại điểm phục vụ hoặc theo địa chỉ trên biên nhận (Luật Bưu chính, Điều 38):
- trong sáu tháng, kể từ ngày kết thúc thời gian toàn trình, nếu bưu gửi bị mất hoặc phát chậm;
- trong một tháng, kể từ ngày phát, nếu bưu gửi bị suy suyển, hư hỏng, hoặc về giá cước.
Doanh nghiệp trả lời trong hai tháng với dịch vụ trong nước, ba tháng với dịch vụ quốc tế. Nếu không đồng ý, người sử dụng dịch vụ có quyền đề nghị cơ quan có thẩm quyền, trọng tài hoặc tòa án giải quyết.

# 9. Bồi thường
Bưu gửi bị mất, hư hỏng hoặc bị tráo đổi toàn bộ thì được bồi thường theo mức giới hạn trách nhiệm của dịch vụ. Mức này do doanh nghiệp công bố và không thấp hơn mức Nhà nước quy định: với dịch vụ trong nước, ít nhất bốn lần cước đã trả. Tiền bồi thường trả một lần, bằng đồng Việt Nam, trừ khi hai bên có thỏa thuận khác (Luật Bưu chính, Điều 40; Nghị định 47/2011/NĐ-CP, Điều 25).

# 10. Thay đổi văn bản này
Mỗi bản mới có số và ngày hiệu lực, được công bố trước ngày đó và không sửa sau khi công bố. Bưu gửi theo bản có hiệu lực vào ngày được chấp nhận; các bản cũ vẫn đọc được ở cuối trang. Hợp đồng được lập bằng tiếng Việt; bản tiếng Anh để tham khảo.`,
  textEn: `# 1. The contract
When it takes an item, the operator hands the sender a receipt that shows when and where it was accepted. From then on there is a contract of postal service: the operator carries and delivers the item to where the sender asks, and the sender pays the fee. The receipt is worth a written contract; its time and place decide what the operator answers for (Law on Post, articles 8 and 9).

# 2. What senders do
- Write the right names, addresses and phones of sender and recipient.
- Show an identity document to be identified, and never act under the name of another.
- Say exactly what is inside, and answer for it.
- Pack it well, bring the papers that the goods ask for, and pay.
Basis: Law on Post, articles 11 and 30; Directive 02/CT-BKHCN, I.4.

# 3. Goods that may not be sent
Nobody may send, accept or carry goods banned from circulation, from export or by the country of destination, from import, or from the post (Law on Post, article 12). The list in force hangs at the counter and stands on the page “Goods that may not be sent”; its version is named below the title of this text.
Some goods are taken only with the papers, packing or way of transport that the list names. Sending prohibited goods is fined by Decree 174/2026/NĐ-CP, article 11, or prosecuted.

# 4. The check before acceptance
The operator may check what is in a packet or parcel before accepting it; sender and clerk look together, with photos and a confirmation. Where the sender does not agree, the goods differ from what was said, or a condition is not met, the operator may refuse, and says why (Law on Post, article 29(3) and (4); Directive 02/CT-BKHCN, I.5).
A letter is never opened for its contents.

# 5. Carriage and delivery
- An item is protected from acceptance to delivery. Torn wrapping means an inventory, minutes and new wrapping (article 13).
- Until it is delivered, the sender may change the name or address of the recipient or take the item back, unless it is seized by law (article 16).
- An item that cannot be delivered is announced at least twice, two working days apart. Six months after acceptance, an item that nobody takes is handled as one without a recipient (article 17).
Transit times and fees are those that the operator publishes.

# 6. Confidentiality
- Nobody is told how the post is used; names and phones are masked on the label.
- The operator gives information to an authority only on a written request under article 14 of the Law on Post, with minutes signed by the parties.
- Data of identity and item are kept for at least three months under Directive 02/CT-BKHCN, I.4, and then erased, unless the law asks for more.
- Sender and recipient can read who looked at their data on the page “Who looked at my data”, and have the rights of the Law on Personal Data Protection.
Basis: Law on Post, articles 4, 7(6) and 29(10); Law 91/2025/QH15.

# 7. When prohibited goods are found
The operator suspends carriage and delivery, tells the authority and draws up minutes that the parties sign; the item is neither returned nor destroyed before there is guidance (Law on Post, article 14).

# 8. Complaints
A complaint is made in writing, at a counter or to the address on the receipt (Law on Post, article 38):
- within six months of the end of the transit time, where an item is lost or late;
- within one month of delivery, where it is damaged or the fee is wrong.
The operator answers within two months, within three for service abroad. Whoever does not agree may turn to the competent authority, arbitration or a court.

# 9. Compensation
An item that is lost, damaged or swapped as a whole is compensated up to the limit of the service. The operator publishes that limit, and it is no lower than the State’s: for service at home, at least four times the fee paid. It is paid once, in Vietnamese đồng, unless both sides agree otherwise (Law on Post, article 40; Decree 47/2011/NĐ-CP, article 25).

# 10. Changes of this text
Each new version has a number and a first day, is published before that day and never changed afterwards. An item goes by the version in force on the day it is accepted; older ones stay readable at the end of the page. The contract is made in Vietnamese; the English text is for reference.`,
}
