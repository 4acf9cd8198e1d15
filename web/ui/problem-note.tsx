import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { againAt, asProblem, type Problem } from '../api/problem.ts'
import { dateTime } from '../i18n/format.ts'
import { isKey } from '../i18n/index.ts'
import { Note } from './note.tsx'

/** The sentence for a problem: ours by its code, else the server's own title. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return (problem) => {
    if (isKey(problem.code)) return t(problem.code)
    return problem.title || t('request.internal')
  }
}

/** What happened and what can be done; `kept` says what was not lost. */
export function ProblemNote({ thrown, kept }: { thrown: unknown; kept?: string }) {
  const { t } = useTranslation()
  const text = useProblemText()
  if (!thrown) return null
  const problem = asProblem(thrown)
  const again = againAt(problem)
  return (
    <Note
      tone={problem.status >= 500 || problem.status === 0 ? 'warn' : 'stop'}
      title={text(problem)}
      role="alert"
    >
      {kept}
      {again && t('ui.again_at', { at: dateTime(again.toISOString()) })}
      {problem.code === 'directory.second_factor_missing' && (
        <Link to="/tai-khoan">{t('step_up.set_up')}</Link>
      )}
      {problem.status >= 500 && problem.requestId && (
        <div className="figures">{t('ui.request_id', { id: problem.requestId })}</div>
      )}
    </Note>
  )
}
