import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { Suggestions } from './use-suggestions.ts'

/** The keys of the cards, while they are shown. */
export function useSuggestionCommands(suggestions: Suggestions, isShown: boolean): void {
  const t = useText()
  const { at, cards, go, mayAccept, maySay, accept, refuse, later } = suggestions
  useCommands(
    isShown
      ? [
          { id: 'studies.one', label: t('studies.one'), keys: 's', run: accept, enabled: mayAccept },
          { id: 'studies.several', label: t('studies.several'), keys: 'd', run: refuse, enabled: maySay },
          {
            id: 'studies.later',
            label: t('studies.later'),
            keys: 'l',
            run: later,
            enabled: maySay && cards.length > 1,
          },
          {
            id: 'studies.next',
            label: t('studies.command.next'),
            keys: ['j', 'ArrowDown'],
            run: () => go(at + 1),
            enabled: at < cards.length - 1,
          },
          {
            id: 'studies.previous',
            label: t('studies.command.previous'),
            keys: ['k', 'ArrowUp'],
            run: () => go(at - 1),
            enabled: at > 0,
          },
        ].map((command) => ({ ...command, section: t('studies.suggestions') }))
      : [],
  )
}
