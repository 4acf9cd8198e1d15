import { edge } from '#platform/problem.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The office a tus client names in `Upload-Metadata`: pairs of a key and its value in Base64, with
 * commas between. Other keys are not looked at and not kept: a file's name may name a person.
 */
export function officeIdIn(metadata: string | undefined): string {
  for (const pair of metadata?.split(',') ?? []) {
    const [key, value = ''] = pair.trim().split(' ')
    const officeId = Buffer.from(value, 'base64').toString()
    if (key === 'officeId' && uuid.test(officeId)) return officeId
  }
  throw edge('invalid', { in: 'headers', field: '/upload-metadata', rule: 'officeId' })
}
