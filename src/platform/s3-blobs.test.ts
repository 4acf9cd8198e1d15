import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { openFolderBlobs } from '#platform/blobs.ts'
import { blobStoreConforms, breaksOff } from '#platform/blobs.testing.ts'
import { type Ceph, type Credentials, noCeph, startCeph } from '#platform/ceph.testing.ts'
import { openBlobs } from '#platform/open-blobs.ts'
import { openS3Blobs, type S3Blobs, type S3Settings } from '#platform/s3-blobs.ts'
import { StorageFull } from '#platform/storage-full.ts'
import { testFolder } from '#platform/testing.ts'

const region = 'us-east-1'

void describe('blobs on a real S3 server', { skip: noCeph ?? false }, () => {
  let ceph: Ceph
  let admin: S3Client
  let blobs: S3Blobs

  before(async () => {
    ceph = await startCeph()
    signInAs(await ceph.addUser('buuan'))
    admin = new S3Client({ region, endpoint: ceph.endpoint, forcePathStyle: true })
    await admin.send(new CreateBucketCommand({ Bucket: 'sealed' }))
    blobs = inBucket('sealed')
  })
  after(() => {
    admin.destroy()
    blobs.close()
    ceph.stop()
  })
  const inBucket = (bucket: string, prefix = 'node-1/') =>
    openS3Blobs({ bucket, prefix, endpoint: ceph.endpoint, region })
  const unfinished = async () => {
    const listing = new ListMultipartUploadsCommand({ Bucket: 'sealed' })
    return (await admin.send(listing)).Uploads ?? []
  }

  blobStoreConforms('S3', () => blobs)

  test('a put that breaks off leaves no parts behind', async () => {
    await assert.rejects(() => blobs.put('photos/1', breaksOff(20_000_000)))
    assert.deepEqual(await unfinished(), [])
  })

  test('parts that a crash left behind go once they are old', async () => {
    const Key = 'node-1/photos/2'
    await admin.send(new CreateMultipartUploadCommand({ Bucket: 'sealed', Key }))
    await admin.send(new CreateMultipartUploadCommand({ Bucket: 'sealed', Key: 'others/1' }))

    assert.equal(await blobs.dropUnfinished(new Date(Date.now() - 3_600_000)), 0)
    assert.equal(await blobs.dropUnfinished(new Date(Date.now() + 3_600_000)), 1)
    assert.deepEqual(
      (await unfinished()).map((upload) => upload.Key),
      ['others/1'],
    )
  })

  test('an object says no more than its name', async () => {
    await blobs.put('photos/3', Buffer.of(1))
    const head = new HeadObjectCommand({ Bucket: 'sealed', Key: 'node-1/photos/3' })
    const { Metadata, ContentType, ContentDisposition } = await admin.send(head)
    assert.deepEqual(
      { Metadata, ContentType, ContentDisposition },
      {
        Metadata: {},
        ContentType: 'application/octet-stream',
        ContentDisposition: undefined,
      },
    )
  })

  test('what others keep in the bucket is neither listed nor in the way of a full page', async () => {
    const names = ['a', 'B.tmp', 'C.tmp', 'b']
    for (const name of names)
      await admin.send(
        new PutObjectCommand({ Bucket: 'sealed', Key: `node-1/mixed/${name}`, Body: 'x' }),
      )
    await admin.send(new PutObjectCommand({ Bucket: 'sealed', Key: 'node-2/mixed/c', Body: 'x' }))
    const page = await blobs.list({ prefix: 'mixed/', limit: 2 })
    assert.deepEqual(
      page.map((blob) => blob.name),
      ['mixed/a', 'mixed/b'],
    )
  })

  test('two prefixes of one bucket are two stores', async () => {
    const other = inBucket('sealed', 'node-2/')
    await blobs.put('photos/4', Buffer.of(4))
    assert.equal(await other.get('photos/4'), undefined)
    await other.delete('photos/4')
    assert.deepEqual(await blobs.get('photos/4'), Buffer.of(4))
    other.close()
  })

  test('a bucket that is not there is no empty store', async () => {
    const nowhere = inBucket('nowhere')
    await assert.rejects(() => nowhere.get('photos/1'), { name: 'NoSuchBucket' })
    await assert.rejects(() => nowhere.put('photos/1', Buffer.of(1)), { name: 'NoSuchBucket' })
    nowhere.close()
  })

  test('a start with a bucket that cannot be used says what to do', async () => {
    const dataFolder = testFolder()
    const s3 = { bucket: 'sealed', prefix: '', endpoint: ceph.endpoint, region }
    const mine = signedInAs()
    const opened = await openBlobs({ dataFolder, s3 })
    await opened.put('photos/5', Buffer.of(5))
    opened.close()
    await refused({ ...s3, bucket: 'nowhere' }, /no bucket nowhere.*Create it/)
    await refused({ ...s3, endpoint: 'http://127.0.0.1:9' }, /No answer from.*BUUAN_S3_ENDPOINT/)
    signInAs({ ...mine, secretAccessKey: 'wrong' })
    await refused(s3, /refuses us.*AWS_SECRET_ACCESS_KEY/)
    signInAs(await ceph.addUser('stranger'))
    await refused(s3, /refuses us.*put, get, list and delete in sealed/)
    signInAs(mine)

    function refused(settings: S3Settings, message: RegExp): Promise<void> {
      return assert.rejects(openBlobs({ dataFolder, s3: settings }), {
        name: 'ConfigError',
        message,
      })
    }
  })

  test('images left in the folder are not forgotten there', async () => {
    const dataFolder = testFolder()
    await openFolderBlobs(join(dataFolder, 'blobs')).put('photos/1', Buffer.of(1))
    const s3 = { bucket: 'sealed', prefix: '', endpoint: ceph.endpoint, region }
    await assert.rejects(openBlobs({ dataFolder, s3 }), /Images still lie in/)
  })

  test('a quota that is used up says that the store is full', async () => {
    const mine = signedInAs()
    signInAs(await ceph.addUser('small', 1))
    const small = new S3Client({ region, endpoint: ceph.endpoint, forcePathStyle: true })
    await small.send(new CreateBucketCommand({ Bucket: 'small' }))
    const store = inBucket('small')
    await store.put('photos/1', Buffer.of(1))
    await assert.rejects(() => store.put('photos/2', Buffer.of(2)), StorageFull)
    await store.delete('photos/1')
    await store.put('photos/2', Buffer.of(2))
    small.destroy()
    store.close()
    signInAs(mine)
  })
})

test('a store that does not answer is given up on, not waited for', async () => {
  signInAs({ accessKeyId: 'nobody', secretAccessKey: 'nothing' })
  const endpoint = 'http://127.0.0.1:9'
  const blobs = openS3Blobs({ bucket: 'sealed', prefix: '', endpoint, region })
  const begun = performance.now()
  await assert.rejects(() => blobs.put('photos/1', Buffer.of(1)), { code: 'ECONNREFUSED' })
  assert.ok(performance.now() - begun < 10_000)
  blobs.close()
})

/** The standard place of the AWS tools; a client reads it once, with its first request. */
function signInAs({ accessKeyId, secretAccessKey }: Credentials): void {
  process.env['AWS_ACCESS_KEY_ID'] = accessKeyId
  process.env['AWS_SECRET_ACCESS_KEY'] = secretAccessKey
}

function signedInAs(): Credentials {
  return {
    accessKeyId: process.env['AWS_ACCESS_KEY_ID']!,
    secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY']!,
  }
}
