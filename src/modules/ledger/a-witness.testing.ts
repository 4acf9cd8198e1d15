import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { cosign } from '#core/tlog/cosignature.ts'
import { formatSignature, formatVerifier, noteSigner, type NoteSigner } from '#core/tlog/note.ts'
import { parsePolicy, type Policy } from '#core/tlog/policy.ts'
import { judge, nothingSeen, parseAddCheckpoint } from '#core/tlog/witness.ts'
import { noon } from '#platform/testing.ts'

export type Request = ReturnType<typeof parseAddCheckpoint>
type Answer = {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}
/** What a witness answers; `hang` leaves the line open. */
export type Behaviour = (request: Request) => Answer | 'hang' | Promise<Answer>

/**
 * A witness on a port of its own that behaves as it is told, so that a log meets every answer there is. Told
 * nothing, it keeps to the rules in memory.
 */
export async function aWitnessOf(name: string) {
  const key = noteSigner(name, 'cosignature', generateKeyPairSync('ed25519').privateKey)
  let seen = nothingSeen
  let behaviour: Behaviour | undefined
  const asked: Request[] = []
  const byTheRules: Behaviour = (request) => {
    const judgement = judge(request, seen)
    if (judgement === 'stale' || judgement === 'fork')
      return {
        status: 409,
        body: `${seen.size}\n`,
        headers: { 'content-type': 'text/x.tlog.size' },
      }
    if (judgement !== 'cosign') return { status: 422 }
    seen = request.checkpoint
    return { status: 200, body: lineOf(key, request) }
  }
  const server = createServer((message, reply) => {
    void readRequest(message).then(async (request) => {
      asked.push(request)
      send(reply, await (behaviour ?? byTheRules)(request))
    })
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    if (server.listening) await once(server, 'close')
  }
  const port = await listen(0)
  after(stop)
  return {
    ...{ key, asked, stop, start: () => listen(port) },
    /** As a policy names it. */
    line: (as: string) => `witness ${as} ${formatVerifier(key)} http://127.0.0.1:${port}/witness/`,
    behaves: (as: Behaviour | undefined) => (behaviour = as),
    forgets: () => (seen = nothingSeen),
  }
}

export type AWitness = Awaited<ReturnType<typeof aWitnessOf>>

export function lineOf(
  key: NoteSigner,
  { checkpoint }: Pick<Request, 'checkpoint'>,
  at = noon,
): string {
  return formatSignature(cosign(checkpoint.note.text, key, Math.floor(at.getTime() / 1_000)))
}

/** A policy of a log that asks for `least` of the witnesses. */
export function policyOf(log: NoteSigner, witnesses: readonly AWitness[], least: number): Policy {
  const names = witnesses.map((_, i) => `w${i}`)
  const lines = [
    `log ${formatVerifier(log)}`,
    ...witnesses.map((witness, i) => witness.line(`w${i}`)),
    `group all-of-them ${least} ${names.join(' ')}`,
    'quorum all-of-them',
  ]
  return parsePolicy(`${lines.join('\n')}\n`)
}

async function readRequest(message: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return parseAddCheckpoint(Buffer.concat(parts).toString())
}

function send(reply: ServerResponse, answer: Answer | 'hang'): void {
  if (answer === 'hang') return
  reply.writeHead(answer.status, answer.headers)
  reply.end(answer.body)
}
