import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { ReaderKeys } from './reader-keys.ts'
import type { ReaderView } from './reader-view.ts'
import type { PageScroller } from './use-page-scroller.ts'
import type { TextSearch } from './use-text-search.ts'

interface ReaderActions {
  scroller: PageScroller
  view: ReaderView
  change: (changed: Partial<ReaderView>) => void
  isDark: boolean
  find: () => void
  search: TextSearch
  /** Whether letters are keys of the reader: not in a room whose own keys are letters. */
  hasLetters: boolean
  /** The keys of this room for commands whose own it has taken, by the command's id. */
  instead: ReaderKeys
  /** Whether a passage is selected, and what can be done with it. */
  hasPassage: boolean
  canMark: boolean
  mark: () => void
  note: () => void
  copy: () => void
}

/** The keys of the reader: none that a room decides by. */
export function useReaderCommands(actions: ReaderActions): void {
  const { scroller, view, change, isDark, find, search, hasLetters, instead } = actions
  const { hasPassage, canMark, mark, note, copy } = actions
  const t = useText()
  const section = t('annotations.command.section')
  const show = (panel: 'pages' | 'passages') => change({ panel: view.panel === panel ? 'none' : panel })
  const goBy = (by: number) => {
    const to = scroller.page + by * scroller.perRow
    scroller.goTo({ page: Math.min(scroller.pages, Math.max(1, to)), share: -1 })
  }
  const hasHits = search.hits.length > 0
  useCommands(
    [
      { id: 'reader.find', label: t('annotations.command.find'), keys: '$mod+f', run: find },
      {
        id: 'reader.found.next',
        label: t('annotations.find.next'),
        keys: '$mod+g',
        run: () => search.step(1),
        enabled: hasHits,
      },
      {
        id: 'reader.found.before',
        label: t('annotations.find.before'),
        keys: '$mod+Shift+g',
        run: () => search.step(-1),
        enabled: hasHits,
      },
      { id: 'reader.next', label: t('annotations.command.next'), keys: '.', run: () => goBy(1) },
      { id: 'reader.previous', label: t('annotations.command.previous'), keys: ',', run: () => goBy(-1) },
      { id: 'reader.larger', label: t('annotations.larger'), keys: '+', run: () => scroller.zoomBy(1) },
      { id: 'reader.smaller', label: t('annotations.smaller'), keys: '-', run: () => scroller.zoomBy(-1) },
      {
        id: 'reader.fit',
        label: t('annotations.command.fit'),
        keys: '0',
        run: () => scroller.setZoom(scroller.zoom === 'width' ? 'page' : 'width'),
      },
      {
        id: 'reader.two',
        label: t('annotations.two'),
        keys: 'd',
        run: () => scroller.setPerRow(scroller.perRow === 2 ? 1 : 2),
      },
      {
        id: 'reader.night',
        label: t('annotations.command.night'),
        keys: 'Shift+n',
        run: () => change({ night: isDark ? 'off' : 'on' }),
      },
      { id: 'reader.pages', label: t('annotations.pages'), keys: 'p', run: () => show('pages') },
      { id: 'reader.passages', label: t('annotations.passages'), keys: 'Shift+p', run: () => show('passages') },
      {
        id: 'annotations.mark',
        label: t('annotations.command.mark'),
        keys: 'x',
        run: mark,
        enabled: hasPassage && canMark,
      },
      {
        id: 'annotations.note',
        label: t('annotations.command.note'),
        keys: 'Shift+x',
        run: note,
        enabled: hasPassage && canMark,
      },
      { id: 'annotations.copy', label: t('annotations.command.copy'), keys: 'Shift+c', run: copy, enabled: hasPassage },
    ].map((command) => ({
      ...command,
      section,
      keys: instead[command.id] ?? (hasLetters || !/^(Shift\+)?[a-z]$/.test(command.keys) ? command.keys : undefined),
    })),
  )
}
