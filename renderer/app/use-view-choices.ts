import { languages } from '../locales/index.ts'
import type { MenuChoice } from '../ui/MenuButton.tsx'
import { setLanguage, useLanguage, useText } from './text.ts'
import { setTheme, themes, useTheme } from './theme.ts'

/** The groups of a menu that choose appearance and language. */
export function useViewChoices(): { id: string; title: string; choices: MenuChoice[] }[] {
  const t = useText()
  const theme = useTheme()
  const language = useLanguage()
  return [
    {
      id: 'theme',
      title: t('app.theme'),
      choices: themes.map((one) => ({
        id: `theme.${one}`,
        label: t(`app.theme.${one}`),
        isChosen: one === theme,
        run: () => setTheme(one),
      })),
    },
    {
      id: 'language',
      title: t('app.language'),
      choices: languages.map((one) => ({
        id: `language.${one}`,
        label: t(`app.language.${one}`),
        isChosen: one === language,
        run: () => setLanguage(one),
      })),
    },
  ]
}
