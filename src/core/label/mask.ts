declare const masked: unique symbol

/** Text that has been through the national mask. Labels accept no other, so clear text cannot print. */
export type Masked = string & { readonly [masked]: true }

/**
 * The one mask for every operator, office and printer. Masks that differ between carriers add up to
 * the whole: two labels at one door gave a full phone number (Korea, 2025). So nothing here is an
 * option, and a change of what is shown is a new profile. It hides more than GB/T 41833-2022 asks
 * (1 character of the name, 6 digits of the phone, the room number), and meets R22 of the law notes.
 */
export const maskProfile = 'VN-MASK-1'

/** Fewer than this, and three shown digits would leave fewer than six hidden. */
const shortestShown = 9

// A clerk adds these by habit; the family name is what follows.
const titles = new Set(['ONG', 'BA', 'ANH', 'CHI', 'EM', 'CO', 'CHU', 'BAC', 'MR', 'MRS', 'MS'])

/**
 * `Nguyễn Văn An` → `N•• •••`: the family name's initial without its accent, then always the same
 * dots, so that neither lengths nor other letters leak. A title before two or more words is passed
 * over. A letter outside A–Z is hidden too (one Chinese character is a whole family name), and so is
 * a name of one letter.
 */
export function maskName(name: string): Masked {
  const words = unaccented(name)
    .split(/\P{L}+/u)
    .filter(Boolean)
  const family = words.length > 2 && titles.has(words[0]!) ? words[1] : words[0]
  const spared = words.join('').length > 1 && /^[A-Z]/.test(family ?? '')
  const initial = spared ? family![0]! : '•'
  return `${initial}•• •••` as Masked
}

/**
 * `0912 345 678` and `+84912345678` → `••• ••• 678`. A number too short to keep six digits hidden
 * (a hotline) shows none. The dots never count the digits.
 */
export function maskPhone(phone: string): Masked {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  return lastThree(digits.replace(/^(?:00)?84(?=\d{8,10}$)/, '').replace(/^0+/, ''))
}

/** A personal number, old card or passport: `012345678901` → `••• ••• 901`, by the rule of phones. */
export function maskNumber(number: string): Masked {
  return lastThree(unaccented(number).replace(/[^A-Z0-9]/g, ''))
}

/** Commune and province, resolved from the map by the caller; house and street have no way in. */
export function maskAddress(place: {
  readonly commune: string
  readonly province: string
}): Masked {
  const parts = [place.commune, place.province].map((name) => name.normalize('NFC').trim())
  return parts.filter(Boolean).join(', ').replace(/\s+/g, ' ') as Masked
}

function lastThree(text: string): Masked {
  return `••• ••• ${text.length < shortestShown ? '•••' : text.slice(-3)}` as Masked
}

function unaccented(text: string): string {
  const upper = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
  // Đ has no decomposition; Ð (eth) is how old keyboards typed it.
  return upper.replace(/[ĐÐ]/g, 'D')
}
