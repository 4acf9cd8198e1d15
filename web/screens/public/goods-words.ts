import { useTranslation } from 'react-i18next'

export const tones = {
  allowed: 'ok',
  conditional: 'warn',
  vague: 'warn',
  prohibited: 'stop',
} as const

/** What the catalogue says, in the language of the page. */
export function useNames() {
  const { i18n } = useTranslation()
  const vietnamese = i18n.language === 'vi'
  return {
    nameOf: ({ nameVi, nameEn }: { nameVi: string; nameEn: string }) =>
      vietnamese ? nameVi : nameEn,
    titleOf: ({ titleVi, titleEn }: { titleVi: string; titleEn: string }) =>
      vietnamese ? titleVi : titleEn,
    say: ({ vi, en }: { vi: string; en: string }) => (vietnamese ? vi : en),
  }
}
