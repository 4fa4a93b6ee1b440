import type { Comparison } from './compare.ts'
import { ask, conflict, different, type Judgement, same } from './rules.ts'

/** Judges two records with one telling title and no identifier in common or in conflict. */
export function withSameTitle(found: Comparison): Judgement {
  const { yearGap: gap, journal, place } = found
  const people = found.authors.level
  if (people === 'differ') {
    if (found.wholeRange && journal === 'same' && gap === 0) return same('title-and-pages')
    return place === 'same' && journal !== 'differ' ? ask('authors-unsure') : different
  }
  if (place === 'places') {
    // Two issues of one volume: a summary and the article, an unmarked erratum, or an index that errs.
    const oneJournal = journal === 'same' && gap === 0 && people === 'agree'
    return oneJournal && (found.volume === 'same' || found.abstract === 'same') ? ask('place-differs') : conflict
  }
  if (place === 'same') return found.abstractAndPaper ? ask('place-differs') : inOnePlace(found)
  // Given at a congress, then printed: one title, one group, often one year.
  if (found.abstractAndPaper) return conflict
  if (people === 'unknown') {
    if (place === 'issue' && found.number === 'same' && journal === 'same' && gap === 0) return same('title-and-issue')
    return gap === 0 || (gap === undefined && journal !== 'differ') ? ask('authors-unsure') : different
  }
  if (people === 'partly') {
    if (place === 'issue' && journal === 'same' && found.number === 'same') return same('title-and-issue')
    return gap === 0 && journal !== 'differ' && place !== 'volume-differs' ? ask('authors-unsure') : different
  }
  return samePeople(found)
}

/** Same title, same pages. */
function inOnePlace(found: Comparison): Judgement {
  const { yearGap: gap, journal } = found
  const people = found.authors.level
  if (journal !== 'differ') {
    // A yearly report, a minitrack of each congress: page 1 of every year.
    const everyYear = gap !== undefined && gap > 0 && found.volume !== 'same' && (gap > 1 || found.pageOne)
    if (everyYear) return ask('place-differs')
    const sure =
      people === 'unknown'
        ? journal !== 'unknown' || gap === 0
        : gap === undefined || gap <= 3 || found.volume === 'same'
    return sure ? same('title-and-pages') : ask(people === 'unknown' ? 'authors-unsure' : 'place-differs')
  }
  const onePlace = people === 'agree' && gap !== undefined && gap <= 1 && found.volume === 'same'
  return onePlace ? same('title-and-pages') : ask('place-differs')
}

/** Same title, same people, and no pages to tell by. */
function samePeople(found: Comparison): Judgement {
  const { yearGap: gap, journal } = found
  switch (found.place) {
    case 'issue':
      if (journal === 'differ') {
        if (found.abstract === 'same' && found.number === 'same' && gap === 0) return same('title-and-abstract')
        return gap === 0 ? ask('place-differs') : different
      }
      return found.number === 'same' || gap === undefined || gap <= 1 ? same('title-and-issue') : ask('place-unknown')
    case 'another':
      if (journal === 'differ') return gap === 0 ? ask('place-differs') : different
      if (gap !== 0) return ask('place-differs')
      if (found.pages === 'same') return same('title-and-pages')
      return found.abstract === 'same' ? same('title-and-abstract') : ask('place-differs')
    case 'pages-differ':
      if (found.abstract === 'same' && journal === 'same' && gap === 0 && !found.singlePage)
        return same('title-and-abstract')
      return journal === 'same' && (gap ?? 0) <= 1 ? ask('place-differs') : different
    case 'volume-differs':
      return journal === 'same' && gap === 0 ? ask('place-differs') : different
    default:
      return somewhere(found)
  }
}

/** Same title, same people, and one of the two does not say where it stands. */
function somewhere(found: Comparison): Judgement {
  const { yearGap: gap, journal } = found
  // A search engine gives the publisher where the journal stands; a congress and a journal may print one title as well.
  if (journal === 'differ') {
    const worth = found.abstract === 'same' || found.authors.count > 1
    return gap === 0 && worth && !found.kindsDiffer ? ask('place-differs') : different
  }
  if (found.number === 'differ') return ask('place-differs')
  // A working paper and the article, a conference paper and the article: one title, one year.
  if (found.formsDiffer && journal !== 'same') return (gap ?? 0) <= 1 ? ask('place-unknown') : different
  // "Diabetes" and "Diabetes Care" may both print one statement.
  if (found.journalVague) return (gap ?? 0) <= 1 ? ask('place-unknown') : different
  if (gap === 0) return same('title-authors-year')
  // Ahead of print, or first at a congress: only pages or an abstract can tell.
  if (gap === 1) {
    const early = journal === 'same' && (found.aheadOfPrint || found.abstract === 'same')
    return early ? same('title-ahead-of-print') : ask('place-unknown')
  }
  if (gap === undefined)
    return journal === 'same' || journal === 'near' ? same('title-authors-year') : ask('place-unknown')
  return journal === 'same' && gap <= 2 ? ask('place-unknown') : different
}
