import type { ParcelInput } from '#modules/acceptance/index.ts'
import { operators } from './operators.ts'
import { departments, ministry, police } from './state.ts'
import type { DayOfWeek } from './week.ts'

type Form = Pick<ParcelInput, 'sender' | 'recipient' | 'contents'>

/** What was filled in for each parcel of a week. */
export function formsOf(week: readonly DayOfWeek[]): Form[] {
  return week
    .flatMap(({ happenings }) => happenings)
    .flatMap((one): readonly Form[] =>
      'visit' in one ? [one.visit.parcel] : one.batch.parcels.map(({ input }) => input),
    )
}

/** Everything of the country that is about somebody, as a text and as bytes in hexadecimal. */
export function personalStrings(week: readonly DayOfWeek[]): string[] {
  const staff = [...operators, ...ministry, ...departments, ...police].flatMap((one) => one.staff)
  const shops = operators.flatMap(({ contracts }) => contracts)
  const forms = formsOf(week)
  const parties = forms.flatMap(({ sender, recipient }) => [sender, recipient])
  const strings = [
    ...[...staff, ...shops].map(({ name }) => name),
    ...forms.map(({ contents }) => contents.description),
    ...parties.flatMap(({ name, phone, address }) => [name, ...dialled(phone), address.rest]),
    ...personalNumbers(week),
  ]
  return [...new Set(strings)].flatMap((text) => [text, Buffer.from(text).toString('hex')])
}

/** As it is spoken, dialled and stored. */
function dialled(phone: string): string[] {
  const digits = phone.replaceAll(' ', '')
  return [phone, digits, `+84${digits.slice(1)}`]
}

function personalNumbers(week: readonly DayOfWeek[]): string[] {
  return week
    .flatMap(({ happenings }) => happenings)
    .flatMap((one) =>
      'visit' in one && one.visit.parcel.identity.method === 'card_qr'
        ? [one.visit.parcel.identity.text.slice(0, 12)]
        : [],
    )
}
