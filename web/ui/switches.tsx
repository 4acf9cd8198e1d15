import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/index.ts'
import classes from './switches.module.css'

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const other = i18n.language === 'vi' ? 'en' : 'vi'
  return (
    <button
      type="button"
      className={classes['language']}
      aria-label={t('ui.switch_language')}
      onClick={() => void switchLanguage(other)}
    >
      <span data-on={i18n.language === 'vi' || undefined}>VI</span>
      <span data-on={i18n.language === 'en' || undefined}>EN</span>
    </button>
  )
}

export function SchemeSwitch() {
  const { t } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const other = scheme === 'light' ? 'dark' : 'light'
  return (
    <ActionIcon size="lg" aria-label={t(`ui.to_${other}`)} onClick={() => setColorScheme(other)}>
      {scheme === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
    </ActionIcon>
  )
}
