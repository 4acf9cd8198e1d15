/** Carries a short text to a phone. The text may hold a one-time code: it is never stored or logged. */
export type Notifier = {
  send(message: { readonly to: string; readonly text: string }): Promise<void>
}

/** The operator's own message gateway: one POST of `{to, text}` a message; 2xx means taken. */
export function httpNotifier(url: string): Notifier {
  return {
    async send(message) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(10_000),
      })
      if (!answer.ok) throw new Error(`the message gateway answered ${answer.status}`)
    },
  }
}
