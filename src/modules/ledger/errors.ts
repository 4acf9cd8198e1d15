import { refusals } from '#platform/errors.ts'

/** What the ledger refuses. */
export const refuse = refusals('ledger', {
  not_found: {
    status: 404,
    vi: 'Sổ nhật ký không có tệp này, hoặc chưa có mục nào được ký.',
    en: 'The log has no such file, or nothing of it is signed yet.',
  },
  not_sequenced: {
    status: 409,
    vi: 'Mục này chưa có chỗ trong sổ đã ký. Hãy thử lại sau vài giây.',
    en: 'This entry has no place in the signed log yet. Try again in a few seconds.',
  },
})
