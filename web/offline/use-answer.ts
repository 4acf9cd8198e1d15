import { useEffect, useState } from 'react'

/** The latest answer to what is asked; an older one that comes late is dropped. */
export function useAnswer<Answer>(
  asked: string,
  answer: (asked: string) => Promise<Answer>,
): { asked: string; answer: Answer | null; failed: boolean } {
  const [said, setSaid] = useState({ asked: '', answer: null as Answer | null, failed: false })
  useEffect(() => {
    let latest = true
    void answer(asked)
      .then((found) => {
        if (latest) setSaid({ asked, answer: found, failed: false })
      })
      .catch(() => {
        if (latest) setSaid({ asked, answer: null, failed: true })
      })
    return () => {
      latest = false
    }
  }, [asked, answer])
  return said
}
