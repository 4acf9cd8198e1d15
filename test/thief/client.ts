export type Asking = {
  readonly method: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser or a machine on the wire: keeps its cookies, sends its origin or its key. */
export class Client {
  readonly #address: string
  readonly #own: Readonly<Record<string, string>>
  readonly #cookies = new Map<string, string>()

  constructor(address: string, own: Readonly<Record<string, string>> = {}) {
    this.#address = address
    this.#own = own
  }

  get(url: string) {
    return this.ask(url, { method: 'GET' })
  }

  post(url: string, body: object | Buffer, headers: Readonly<Record<string, string>> = {}) {
    const isBytes = Buffer.isBuffer(body)
    const type = { 'content-type': isBytes ? 'image/jpeg' : 'application/json' }
    const sent = isBytes ? new Uint8Array(body) : JSON.stringify(body)
    return this.ask(url, { method: 'POST', body: sent, headers: { ...type, ...headers } })
  }

  /** As it is answered; a redirect is followed, a refusal is not thrown. */
  async ask(url: string, init: Asking) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...this.#own, ...init.headers, cookie }
    const answer = await fetch(`${this.#address}${url}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      this.#cookies.set(name!, value!)
    }
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    const text = bytes.toString()
    return {
      ...{ status: answer.status, headers: answer.headers, bytes, text },
      body: isJson ? JSON.parse(text) : undefined,
    }
  }
}
