import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { edge } from '#platform/problem.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { AcceptanceDeps } from './deps.ts'
import { refuse } from './errors.ts'
import { photoLimitBytes } from './picture.ts'
import { expiryOf, getUpload, type Upload, type UploadDeps } from './upload.ts'
import { beginUpload, planUpload } from './upload-begin.ts'
import { dropUpload } from './upload-drop.ts'
import { officeIdIn } from './upload-metadata.ts'
import { receiveUpload } from './upload-receive.ts'

const Id = Type.String({ format: 'uuid' })
const tags = ['acceptance']
const params = Type.Object({ uploadId: Id })
const path = '/photo-uploads'
const version = '1.0.0'
const Version = { 'tus-resumable': Type.Optional(Type.String()) }
const offsetType = 'application/offset+octet-stream'
const Offset = Type.Object({ ...Version, 'upload-offset': Type.Integer({ minimum: 0 }) })

/** Photos sent so that a broken connection costs nothing: tus 1.0.0 with creation, expiration, termination. */
export function uploadRoutes(deps: AcceptanceDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    // The bytes are taken as they come; any other type is not taken here.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(offsetType, (_request, body, done) => done(null, body))
    app.addHook('onRequest', async (request, reply) => {
      reply.header('tus-resumable', version)
      if (request.method === 'OPTIONS' || request.headers['tus-resumable'] === version) return
      reply.header('tus-version', version)
      throw refuse('upload_version')
    })

    app.options(
      path,
      {
        schema: {
          ...{ tags, operationId: 'describeUploads', summary: 'What of tus is spoken here' },
          response: { 204: Type.Null() },
        },
      },
      async (_request, reply) =>
        reply
          .code(204)
          .header('tus-version', version)
          .header('tus-extension', 'creation,expiration,termination')
          .header('tus-max-size', photoLimitBytes)
          .send(null),
    )

    app.post(
      path,
      {
        schema: {
          ...{ tags, operationId: 'beginUpload', summary: 'Begin to send a photo (tus creation)' },
          headers: Type.Object({
            ...Version,
            'upload-length': Type.Integer({ minimum: 1 }),
            'upload-metadata': Type.Optional(Type.String({ maxLength: 2_000 })),
          }),
          querystring: Type.Object({ officeId: Type.Optional(Id) }),
          response: { 201: Type.Null(), ...refusedWith(412, 413, 429) },
        },
      },
      async (request, reply) => {
        const officeId = request.query.officeId ?? officeIdIn(request.headers['upload-metadata'])
        const length = request.headers['upload-length']
        const planned = await request.look((ctx) => planUpload(ctx, { officeId, length }))
        await beginUpload(deps.db, planned)
        return standing(reply, { ...planned, received: 0 })
          .code(201)
          .header('location', `/v1${path}/${planned.id}`)
          .send(null)
      },
    )

    app.head(
      `${path}/:uploadId`,
      {
        schema: {
          ...{ tags, operationId: 'uploadOffset', summary: 'How much of a photo has arrived' },
          headers: Type.Object(Version),
          params,
          response: { 200: Type.Null() },
        },
      },
      async (request, reply) => {
        const upload = await request.look((ctx) => getUpload(ctx, request.params.uploadId))
        return standing(reply, upload).code(200).send(null)
      },
    )

    app.patch(
      `${path}/:uploadId`,
      {
        bodyLimit: photoLimitBytes,
        schema: {
          ...{
            tags,
            operationId: 'sendPiece',
            summary: 'Send more of a photo, from where it stands',
          },
          consumes: [offsetType],
          headers: Offset,
          params,
          response: { 204: Type.Null(), ...refusedWith(404, 409, 413, 422) },
        },
      },
      async (request, reply) => {
        const upload = await request.look((ctx) => getUpload(ctx, request.params.uploadId))
        if (request.headers['upload-offset'] !== upload.received) throw refuse('upload_elsewhere')
        const at = await receiveUpload(depsOf(request, deps), upload, bodyOf(request))
        return standing(reply, at).code(204).send(null)
      },
    )

    app.delete(
      `${path}/:uploadId`,
      {
        schema: {
          ...{ tags, operationId: 'dropUpload', summary: 'Give an upload up (tus termination)' },
          headers: Type.Object(Version),
          params,
          response: { 204: Type.Null(), ...refusedWith(404) },
        },
      },
      async (request, reply) => {
        const { uploadId: id } = request.params
        await dropUpload(depsOf(request, deps), { id, actorId: request.actor.id })
        return reply.code(204).send(null)
      },
    )
  }
}

function depsOf(request: FastifyRequest, { vault, blobs, db }: AcceptanceDeps): UploadDeps {
  return { vault, blobs, db, change: (work) => request.change(work) }
}

function bodyOf(request: { readonly body: unknown }): Readable {
  if (request.body instanceof Readable) return request.body
  throw edge('unsupported_type')
}

/** Where an upload stands, in the headers of tus. */
function standing(
  reply: FastifyReply,
  upload: Pick<Upload, 'received' | 'length' | 'begun_at'>,
): FastifyReply {
  return reply
    .header('upload-offset', upload.received)
    .header('upload-length', upload.length)
    .header('upload-expires', expiryOf(upload).toUTCString())
}
