import { refusals } from '#platform/errors.ts'

/** Every refusal to handle a case. */
export const refuse = refusals('alarms', {
  not_found: {
    status: 404,
    vi: 'Không có báo động này, hoặc nó không thuộc đơn vị của bạn.',
    en: 'There is no such alarm, or it is not of your office.',
  },
  closed: {
    status: 409,
    vi: 'Báo động này đã có người kết luận và đóng.',
    en: 'Somebody has closed this alarm already.',
  },
  person_required: {
    status: 403,
    vi: 'Chỉ người đăng nhập mới xử lý báo động; khóa API thì không.',
    en: 'Only a person who signed in handles alarms; an API key does not.',
  },
  note_required: {
    status: 422,
    vi: 'Ghi kết luận (ít nhất 5 ký tự): đã xảy ra gì và đã làm gì.',
    en: 'Write the finding (at least 5 characters): what happened, and what was done.',
  },
})
