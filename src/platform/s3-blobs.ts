import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import {
  assertBlobName,
  assertBlobPage,
  type BlobEntry,
  type BlobPage,
  type BlobStore,
  isBlobName,
} from '#platform/blobs.ts'
import { orStorageFull } from '#platform/storage-full.ts'

export type S3Settings = {
  readonly bucket: string
  /** Before every name: empty, or segments that end with a slash. */
  readonly prefix: string
  /** A store other than Amazon's; undefined is Amazon's of the region. */
  readonly endpoint: string | undefined
  readonly region: string
}

export type S3Blobs = BlobStore & {
  /** Throws what the store answers when the bucket cannot be reached, written, read or listed. */
  check(): Promise<void>
  close(): void
}

/** Parts of a stream on their way: at most two at once, 10,000 in all. */
const partBytes = 8 * 1024 * 1024
const partsAtOnce = 2

/**
 * Blobs as objects of one bucket, for stores that speak S3. Who we are comes from the standard places of
 * the AWS tools (environment, profile, instance). An object has no metadata of ours: its name is all it says.
 */
export function openS3Blobs({ bucket, prefix, endpoint, region }: S3Settings): S3Blobs {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 60_000,
      throwOnRequestTimeout: true,
    },
  })
  const at = (name: string) => {
    assertBlobName(name)
    return { Bucket: bucket, Key: prefix + name }
  }

  const blobs: BlobStore = {
    async put(name, bytes) {
      const params = { ...at(name), ContentType: 'application/octet-stream' }
      await orStorageFull(async () => {
        if (bytes instanceof Uint8Array)
          await client.send(new PutObjectCommand({ ...params, Body: bytes }))
        else await upload(client, params, bytes)
      })
    },
    get: async (name) => bytesOf(client, at(name)).catch(absent),
    async read(name, from, length) {
      // A range of no bytes cannot be asked for.
      if (length === 0) return (await blobs.size(name)) === undefined ? undefined : Buffer.alloc(0)
      const part = { ...at(name), Range: `bytes=${from}-${from + length - 1}` }
      return bytesOf(client, part).catch(noneBeyond).catch(absent)
    },
    async size(name) {
      return (await client.send(new HeadObjectCommand(at(name))).catch(absent))?.ContentLength
    },
    async delete(name) {
      await client.send(new DeleteObjectCommand(at(name)))
    },
    list: (page) => list(client, { bucket, prefix }, page),
    dropUnfinished: (before) => dropUnfinished(client, { bucket, prefix }, before),
  }
  return {
    ...blobs,
    async check() {
      await client.send(new HeadBucketCommand({ Bucket: bucket }))
      // One name for every start: a crash in between leaves at most one object.
      const probe = 'probe/start'
      await blobs.put(probe, Buffer.from('buuan'))
      await blobs.get(probe)
      await blobs.list({ prefix: 'probe/', limit: 1 })
      await blobs.delete(probe)
    },
    close: () => client.destroy(),
  }
}

async function bytesOf(
  client: S3Client,
  asked: { Bucket: string; Key: string; Range?: string },
): Promise<Buffer> {
  const { Body: body } = await client.send(new GetObjectCommand(asked))
  return Buffer.from((await body?.transformToByteArray()) ?? [])
}

type Root = { readonly bucket: string; readonly prefix: string }

/** Parts that were sent are taken back when the source breaks off. */
async function upload(
  client: S3Client,
  params: { Bucket: string; Key: string },
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const body = Readable.from(bytes, { objectMode: false })
  await new Upload({
    client,
    params: { ...params, Body: body },
    partSize: partBytes,
    queueSize: partsAtOnce,
  }).done()
}

async function list(client: S3Client, root: Root, page: BlobPage): Promise<BlobEntry[]> {
  assertBlobPage(page)
  const found: BlobEntry[] = []
  let after = page.after
  for (;;) {
    const { Contents: objects = [], IsTruncated: more } = await client.send(
      new ListObjectsV2Command({
        Bucket: root.bucket,
        Prefix: root.prefix + page.prefix,
        MaxKeys: page.limit - found.length,
        ...(after === undefined ? {} : { StartAfter: root.prefix + after }),
      }),
    )
    for (const { Key: key = '', LastModified: writtenAt } of objects) {
      after = key.slice(root.prefix.length)
      // What others keep in the same bucket is no blob.
      if (writtenAt && isBlobName(after)) found.push({ name: after, writtenAt })
    }
    if (!more || found.length === page.limit) return found
  }
}

async function dropUnfinished(client: S3Client, root: Root, before: Date): Promise<number> {
  let dropped = 0
  let mark: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}
  for (;;) {
    const answer = await client.send(
      new ListMultipartUploadsCommand({ Bucket: root.bucket, Prefix: root.prefix, ...mark }),
    )
    for (const { Key, UploadId, Initiated } of answer.Uploads ?? []) {
      if (!Initiated || Initiated >= before) continue
      await client
        .send(new AbortMultipartUploadCommand({ Bucket: root.bucket, Key, UploadId }))
        .catch(absent)
      dropped++
    }
    if (!answer.IsTruncated) return dropped
    mark = { KeyMarker: answer.NextKeyMarker, UploadIdMarker: answer.NextUploadIdMarker }
  }
}

function absent(error: unknown): undefined {
  // A bucket that is gone is not a blob that is gone.
  if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') return undefined
  throw error
}

/** What a range that begins behind the last byte holds. */
function noneBeyond(error: unknown): Buffer {
  if (statusOf(error) === 416) return Buffer.alloc(0)
  throw error
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
}
