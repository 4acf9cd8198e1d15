/**
 * Whether one typing error parts two names: a letter more, less or other, or two swapped. Equal
 * names are not near, and names under five letters have too many neighbours to say.
 */
export function isNear(written: string, name: string): boolean {
  if (written === name || name.length < shortestName) return false
  if (Math.abs(written.length - name.length) > 1) return false
  const head = commonHead(written, name)
  const tail = commonTail(written, name, head)
  const one = written.slice(head, written.length - tail)
  const other = name.slice(head, name.length - tail)
  if (one.length <= 1 && other.length <= 1) return true
  return one.length === 2 && one[0] === other[1] && one[1] === other[0] && other.length === 2
}

const shortestName = 5

function commonHead(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

function commonTail(one: string, other: string, head: number): number {
  const most = Math.min(one.length, other.length) - head
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++
  return length
}
