import { refusals } from '#platform/errors.ts'

/** Every refusal of the public list. */
export const refuse = refusals('goods', {
  no_catalogue: {
    status: 422,
    vi: 'Không có danh mục cho ngày này: chọn một ngày có thật từ 01/01/2011.',
    en: 'No catalogue stands for this day: choose a real day from 2011-01-01.',
  },
})
