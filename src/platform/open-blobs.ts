import { join } from 'node:path'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { type Config, ConfigError } from '#platform/config.ts'
import { openS3Blobs, type S3Settings } from '#platform/s3-blobs.ts'

/**
 * The blob store that is set: a bucket, once it answers, else `blobs` in the data folder. Throws
 * `ConfigError` with what to do where the bucket cannot be used or images still lie in the folder.
 */
export async function openBlobs({
  dataFolder,
  s3,
}: Pick<Config, 'dataFolder' | 's3'>): Promise<BlobStore & { close(): void }> {
  const folder = join(dataFolder, 'blobs')
  const inFolder = openFolderBlobs(folder)
  if (!s3) return { ...inFolder, close: () => undefined }
  if ((await inFolder.list({ prefix: '', limit: 1 })).length > 0)
    throw new ConfigError(
      `Images still lie in ${folder}. Copy them to the bucket below BUUAN_S3_PREFIX, each file under its own path, then move the folder away.`,
    )
  const inBucket = openS3Blobs(s3)
  try {
    await inBucket.check()
    return inBucket
  } catch (error) {
    inBucket.close()
    throw new ConfigError(sentence(error, s3), { cause: error })
  }
}

type Failure = Error & {
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

/** What to do about the answer, or about none. */
function sentence(thrown: unknown, { bucket, endpoint, region }: S3Settings): string {
  const { name, code, $metadata } = thrown as Failure
  const where = endpoint ?? `Amazon S3 in ${region}`
  const status = $metadata?.httpStatusCode
  if (status === 404)
    return `There is no bucket ${bucket} at ${where}. Create it, or correct BUUAN_S3_BUCKET.`
  if (status === 301 || status === 307)
    return `The bucket ${bucket} lies in another region than ${region}. Correct BUUAN_S3_REGION.`
  if (status === 401 || status === 403)
    return `${where} refuses us (${name}). AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be allowed to put, get, list and delete in ${bucket}.`
  if (name === 'CredentialsProviderError')
    return 'There are no credentials for S3. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or another standard source of the AWS tools.'
  if (status === undefined)
    return `No answer from ${where} (${code ?? name}). Correct BUUAN_S3_ENDPOINT, or see to the network.`
  return `${where} cannot keep images (${name}, ${status}).`
}
