import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { speak } from '../api/client.ts'
import en from './en.json'
import vi from './vi.json'

export type Key = keyof typeof vi
export type Language = 'vi' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false
    nsSeparator: false
    resources: { translation: typeof vi }
  }
}

const remembered = 'buuan.language'

/** Vietnamese unless this browser was switched before; keys are flat, so an error code is a key. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(remembered) === 'en' ? 'en' : 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  announce(language())
}

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'vi'
}

export async function switchLanguage(to: Language): Promise<void> {
  localStorage.setItem(remembered, to)
  await i18next.changeLanguage(to)
  announce(to)
}

/** True when there is a text for this key: codes come from the server, which may be newer than this page. */
export function isKey(key: string): key is Key {
  return i18next.exists(key)
}

function announce(to: Language): void {
  document.documentElement.lang = to
  speak(to)
}
