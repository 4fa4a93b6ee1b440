import { useNavigate } from '@tanstack/react-router'
import { languages } from '../locales/index.ts'
import { useCommands } from './commands.tsx'
import { setHelp } from './help-state.ts'
import { setLanguage, useText } from './text.ts'
import { setTheme, themes } from './theme.ts'

/** What can be done everywhere. */
export function useWindowCommands(): void {
  const t = useText()
  const navigate = useNavigate()
  const view = t('app.section.view')
  useCommands([
    { id: 'home', label: t('app.command.home'), run: () => void navigate({ to: '/' }), section: t('app.section.go') },
    { id: 'keys', label: t('app.command.keys'), keys: '?', run: () => setHelp('keys'), section: t('app.section.help') },
    {
      id: 'palette',
      label: t('app.command.palette'),
      keys: '$mod+k',
      run: () => setHelp('commands'),
      section: t('app.section.help'),
    },
    ...themes.map((theme) => ({
      id: `theme.${theme}`,
      label: t('app.command.theme', { theme: t(`app.theme.${theme}`) }),
      run: () => setTheme(theme),
      section: view,
    })),
    ...languages.map((language) => ({
      id: `language.${language}`,
      label: t('app.command.language', { language: t(`app.language.${language}`) }),
      run: () => setLanguage(language),
      section: view,
    })),
  ])
}
