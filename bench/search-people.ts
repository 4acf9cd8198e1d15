const shops = 2_000
const people = 500_000

/**
 * The phones of the n-th parcel, the same ones each time it is asked. Every other parcel is sent by
 * one of 2,000 shops, about 500 each; people receive some four each, the busiest many more.
 */
export function parcelPhones(n: number): { readonly sender: string; readonly recipient: string } {
  const sender = n % 2 ? mobile(Math.floor(draw(n, 1) * shops)) : person(draw(n, 1))
  return { sender, recipient: person(draw(n, 2) ** 2) }
}

function person(share: number): string {
  return mobile(shops + Math.floor(share * people))
}

function mobile(n: number): string {
  return `+8491${String(n * 13).padStart(7, '0')}`
}

/** A number from 0 up to 1 that depends on both, and on nothing else. */
function draw(n: number, salt: number): number {
  let x = Math.imul(n, 0x9e37_79b1) ^ Math.imul(salt, 0x85eb_ca6b)
  x = Math.imul(x ^ (x >>> 16), 0x7feb_352d)
  x = Math.imul(x ^ (x >>> 15), 0x846c_a68b)
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32
}
