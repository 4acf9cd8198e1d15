import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { sendBytes } from '#platform/byte-range.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { refuse } from './errors.ts'
import { deletePhotoBlobs, dropPhoto, type PhotoStore, takePhoto } from './photo.ts'
import { waitingPhoto } from './photo-read.ts'
import { photoLimitBytes } from './picture.ts'

const Id = Type.String({ format: 'uuid' })
const PhotoView = Type.Object({
  id: Id,
  width: Type.Integer(),
  height: Type.Integer(),
  bytes: Type.Integer(),
})
const tags = ['acceptance']
const params = Type.Object({ photoId: Id })

/** Photos of a parcel before it is accepted. */
export function photoRoutes(store: PhotoStore): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addContentTypeParser(
      ['image/jpeg', 'image/png', 'image/webp'],
      { parseAs: 'buffer', bodyLimit: photoLimitBytes },
      (_request, body, done) => done(null, body),
    )

    app.post(
      '/photos',
      {
        bodyLimit: photoLimitBytes,
        errorHandler: (error) => {
          throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? refuse('photo_too_large') : error
        },
        schema: {
          ...{
            tags,
            operationId: 'takePhoto',
            summary: 'Keep a photo of the parcel (JPEG, PNG or WebP)',
          },
          consumes: ['image/jpeg', 'image/png', 'image/webp'],
          querystring: Type.Object({ officeId: Id }),
          response: { 201: PhotoView },
        },
      },
      async (request, reply) => {
        const upload = request.body
        if (!Buffer.isBuffer(upload)) throw refuse('photo_not_an_image')
        const { officeId } = request.query
        const photo = await request.change((ctx) => takePhoto(ctx, store, { officeId, upload }))
        return reply.code(201).send(photo)
      },
    )

    app.get(
      '/photos/:photoId',
      {
        schema: {
          ...{
            tags,
            operationId: 'waitingPhoto',
            summary: 'Your own photo that waits for its parcel, or a range of it',
          },
          params,
          response: refusedWith(416, 422),
        },
      },
      async (request, reply) => {
        const photo = await request.look((ctx) => waitingPhoto(ctx, store, request.params.photoId))
        return sendBytes(reply, photo, 'image/jpeg')
      },
    )

    app.delete(
      '/photos/:photoId',
      {
        schema: {
          ...{ tags, operationId: 'dropPhoto', summary: 'Take back a photo that was not used' },
          params,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { photoId } = request.params
        await request.change((ctx) => dropPhoto(ctx, photoId))
        await deletePhotoBlobs(store.blobs, photoId)
        return reply.code(204).send(null)
      },
    )
  }
}
