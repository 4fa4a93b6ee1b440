import { useCallback, useState } from 'react'
import { filters as filtersSchema, sorting as sortingSchema } from '#shared/contract/screening.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { cleared, type Filters, keyOf, type Sorting, tidy } from '#shared/domain/screening/filters.ts'
import { parseSearch, wordsSought } from '#shared/domain/screening/search.ts'
import { SearchMistake } from '#shared/domain/screening/search-tokens.ts'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readSettingText } from '../../app/settings.ts'
import { z } from '../../app/zod.ts'

/** What a member wants to see of a stage, and in which order. */
interface View {
  filters: Filters
  sort: Sorting
}

const stored = z.object({ filters: filtersSchema, sort: sortingSchema })
const atFirst: View = { filters: { decision: ['undecided'] }, sort: { by: 'added' } }

export interface FiltersInUse extends View {
  /** A text that is the same for the same view. */
  key: string
  setFilters: (filters: Filters) => void
  /** Takes all away but the decision. */
  clear: () => void
  setSort: (sort: Sorting) => void
  /** What stands in the search field: the search that holds, or one that cannot be understood. */
  typed: string
  search: (text: string) => void
  /** What is wrong with what stands in the search field; the search before it holds until then. */
  mistake: SearchMistake | undefined
  /** The words that are looked for, one after the other, for marking them. */
  q: string
}

/** The filters and the order of a stage, kept for each member and review for the next time. */
export function useFilters(stage: StageId): FiltersInUse {
  const { review, member } = useSession()
  const name = `view.${review.path}.${member.id}.${stage}`
  const [of, setOf] = useState(name)
  const [view, setView] = useState(() => readView(name))
  /** What stands in the search field where it does not hold. */
  const [wrong, setWrong] = useState<{ text: string; mistake: SearchMistake }>()
  if (of !== name) {
    setOf(name)
    setView(readView(name))
    setWrong(undefined)
  }
  const change = useCallback(
    (next: View) => {
      setView(next)
      keepSetting(name, JSON.stringify(next))
    },
    [name],
  )
  const { filters, sort } = view
  // The same as long as the view is: what is drawn from it alone need not be drawn anew at every vote.
  const setFilters = useCallback(
    (next: Filters) => {
      if (next.words !== filters.words) setWrong(undefined)
      change({ sort, filters: tidy(next) })
    },
    [change, filters.words, sort],
  )
  return {
    ...view,
    key: `${keyOf(filters)} ${sort.by} ${sort.descending ?? false}`,
    setFilters,
    clear: () => setFilters(cleared(filters)),
    setSort: (next) => change({ filters, sort: next }),
    typed: wrong?.text ?? filters.words ?? '',
    search: (text) => {
      const mistake = mistakeIn(text)
      setWrong(mistake && { text, mistake })
      if (!mistake) change({ sort, filters: tidy({ ...filters, words: text }) })
    },
    mistake: wrong?.mistake,
    q: soughtIn(filters.words),
  }
}

/** What was kept, if this version understands it. */
function readView(name: string): View {
  try {
    const { success, data } = stored.safeParse(JSON.parse(readSettingText(name) ?? 'null'))
    return success && !(data.filters.words && mistakeIn(data.filters.words))
      ? { filters: tidy(data.filters), sort: data.sort }
      : atFirst
  } catch {
    return atFirst
  }
}

function mistakeIn(text: string): SearchMistake | undefined {
  try {
    parseSearch(text)
    return undefined
  } catch (error) {
    if (error instanceof SearchMistake) return error
    throw error
  }
}

function soughtIn(words: string | undefined): string {
  return words === undefined
    ? ''
    : wordsSought(parseSearch(words))
        .map(({ text }) => text)
        .join(' ')
}
