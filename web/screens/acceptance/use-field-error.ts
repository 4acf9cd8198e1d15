import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../ui/problem-note.tsx'
import { useStore } from '../../ui/store.ts'
import { type Field, owed } from './complete.ts'
import { form } from './form.ts'
import { live } from './live.ts'
import { desk, fieldOf } from './submit.ts'

/** What stands under a field: the server's objection to it, or that it is owed once acceptance was tried. */
export function useFieldError(field: Field): string | null {
  const { t } = useTranslation()
  const text = useProblemText()
  const { problem, tried } = useStore(desk)
  const screening = useStore(live, (said) => said.screening)
  const missing = useStore(form, (now) => tried && owed(now, screening).includes(field))
  if (problem && fieldOf(problem) === field) return text(problem)
  return missing ? t('owed.here', { what: t(`owed.${field}`) }) : null
}
