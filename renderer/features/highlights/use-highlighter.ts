import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { HighlightTerm } from '#shared/contract/highlights.ts'
import type { ReportDetail } from '#shared/contract/screening.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { MarkText, TextPlace } from '../../ui/text-place.ts'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { type ListId, listedTerms, listIds } from './lists.ts'
import { markedText } from './Marks.tsx'
import { countsIn, type ListCount, type MarkedStretch, markerOf } from './marked-report.ts'
import { useOwnWords } from './own-words.ts'
import { useHighlightView } from './view.ts'

/** The marks of what is read in a room, and what its legend says of them. */
export interface Highlights {
  /** Marks a text of the report. */
  mark: MarkText
  /** Takes a text apart at what is marked, for who draws the marks in another way. */
  stretches: (text: string) => readonly MarkedStretch[]
  /** The lists that have words, whether they are shown or not, and what of them is in this report. */
  lists: readonly (ListCount & { isShown: boolean })[]
  report: string | undefined
  isOn: boolean
  toggle: () => void
  toggleList: (list: ListId) => void
}

const asItIs: MarkText = (text) => text
const noTerms: readonly HighlightTerm[] = []

/** The words that the review highlights. */
export function useTerms(): readonly HighlightTerm[] {
  return useQuery(orpc.highlights.list.queryOptions({ input: {} })).data?.terms ?? noTerms
}

/**
 * Marks words in the report that is read at a stage: the review's, the person's own, those of the stage's criteria, and
 * what was searched for. The words are made ready once, for as long as they stay the same.
 *
 * @param inside what else is marked in the text, within these marks and beside them
 */
export function useHighlighter(
  stage: StageId,
  report: ReportDetail | undefined,
  search = '',
  inside: MarkText = asItIs,
): Highlights {
  const t = useText()
  const terms = useTerms()
  const { words: own } = useOwnWords()
  const { criteria } = useStageSetup(stage)
  const { isOn, hidden, toggle, toggleList } = useHighlightView()
  const listed = useMemo(() => listedTerms({ terms, own, criteria, search }), [terms, own, criteria, search])
  const all = useMemo(() => markerOf(listed), [listed])
  const shown = useMemo(
    () => (hidden.length === 0 ? all : markerOf(listed.filter((term) => !hidden.includes(term.list)))),
    [all, listed, hidden],
  )
  const language = report?.language ?? ''
  const mark = useMemo(() => {
    // The same text is drawn again and again while something else changes.
    const drawn = new Map<string, ReactNode>()
    return (text: string, place: TextPlace) => {
      if (!isOn) return inside(text, place)
      const key = `${place.field} ${place.part} ${place.from} ${text}`
      const within = (stretch: string, from: number) => inside(stretch, { ...place, from: place.from + from })
      if (!drawn.has(key)) drawn.set(key, markedText(shown(text, language), within))
      return drawn.get(key)
    }
  }, [isOn, shown, language, inside])
  const stretches = useMemo(
    () => (text: string) => (isOn ? shown(text, language) : [{ text, lists: [] }]),
    [isOn, shown, language],
  )
  const lists = useMemo(() => {
    const counts = report ? countsIn(report, all) : new Map<ListId, ListCount>()
    return listIds
      .filter((list) => listed.some((term) => term.list === list))
      .map((list) => ({
        ...(counts.get(list) ?? { list, count: 0, words: [] }),
        isShown: isOn && !hidden.includes(list),
      }))
  }, [report, all, listed, isOn, hidden])
  useCommands([
    {
      id: 'highlights.toggle',
      label: t(isOn ? 'highlights.command.off' : 'highlights.command.on'),
      keys: 'h',
      run: toggle,
      section: t('app.section.view'),
    },
  ])
  return { mark, stretches, lists, report: report?.id, isOn, toggle, toggleList }
}
