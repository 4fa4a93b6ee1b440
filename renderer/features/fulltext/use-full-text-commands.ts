import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import type { FullTexts } from './use-full-texts.ts'

interface Acts {
  texts: FullTexts
  total: number
  search: () => void
  many: () => void
  assess: (report: string) => void
}

/** The keys of the list of full texts; those that say how one stands come with its panel. */
export function useFullTextCommands({ texts, total, search, many, assess }: Acts): void {
  const t = useText()
  const { can } = useSession()
  const section = t('fulltext.command.section')
  const { at, setAt, chosen, tick } = texts
  const move = (step: number) => setAt(Math.min(total - 1, Math.max(0, at + step)))
  useCommands([
    { id: 'fulltext.search', label: t('fulltext.list.search'), keys: '/', run: search, section },
    {
      id: 'fulltext.next',
      label: t('screening.next'),
      keys: ['j', 'ArrowDown'],
      run: () => move(1),
      enabled: total > 0,
      section,
    },
    {
      id: 'fulltext.previous',
      label: t('screening.previous'),
      keys: ['k', 'ArrowUp'],
      run: () => move(-1),
      enabled: total > 0,
      section,
    },
    {
      id: 'fulltext.tick',
      label: t('fulltext.tick'),
      keys: 'x',
      run: () => chosen && tick(chosen.id),
      enabled: chosen !== undefined && can('chart'),
      section,
    },
    {
      id: 'fulltext.many',
      label: t('fulltext.many', { n: texts.ticked.size }),
      keys: 'b',
      run: many,
      enabled: total > 0 && can('chart'),
      section,
    },
    {
      id: 'fulltext.assess',
      label: t('fulltext.assess'),
      keys: 'Enter',
      run: () => chosen && assess(chosen.id),
      enabled: chosen !== undefined,
      section,
    },
  ])
}
