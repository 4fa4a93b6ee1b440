import type { Comparison } from './compare.ts'

/**
 * `same`: merged without asking. `ask`: a person should see it. `different`: not duplicates. `conflict`: not duplicates,
 * and so surely that the two may not come into one cluster through others either.
 */
export type Verdict = 'same' | 'ask' | 'different' | 'conflict'

const askable = (sure: boolean): Verdict => (sure ? 'ask' : 'different')

/** Judges a comparison by rules alone. Each rule needs evidence from independent fields; missing never counts as any. */
export function decide(found: Comparison): Verdict {
  if (found.doi === 'same' || found.pmid === 'same') return withSharedIdentifier(found)
  const identical = found.title.relation === 'same' || found.title.relation === 'alike'
  const placed = found.place === 'same' && found.authors.level !== 'differ' && found.journal !== 'differ'
  if (found.kindsDiffer) return otherKind(found, identical, placed)
  if (found.title.numbersDiffer)
    return placed && found.title.likeness > 0.9 && found.authors.count > 0 ? 'ask' : 'conflict'
  if (found.doi === 'differ' || found.doi === 'version' || found.pmid === 'differ')
    return withOtherIdentifier(found, identical, placed)
  switch (found.title.relation) {
    case 'same':
    case 'alike':
      return found.telling ? withSameTitle(found) : withGeneralTitle(found)
    case 'part':
      return withPartOfTitle(found)
    case 'close':
      return withCloseTitle(found)
    default:
      return withoutTitle(found)
  }
}

/** A shared DOI or PubMed number alone never merges: collections, supplements and typing errors share them too. */
function withSharedIdentifier(found: Comparison): Verdict {
  const { relation, likeness } = found.title
  const people = found.authors.level
  if (found.kindsDiffer && !found.preprint) return 'ask'
  if (found.title.numbersDiffer) return found.doi === 'same' && found.pmid === 'same' ? 'same' : 'ask'
  if (found.doi === 'same' && found.pmid === 'differ') return 'ask'
  if (found.pmid === 'same' && found.doi === 'differ') return 'ask'
  const placed = found.place === 'same' || found.place === 'issue'
  if (relation === 'same' || relation === 'alike') {
    if (people === 'differ') return found.telling && placed ? 'same' : 'ask'
    return found.telling || placed || found.yearGap === 0 ? 'same' : 'ask'
  }
  if (relation === 'part') return people === 'agree' || (people !== 'differ' && placed) ? 'same' : 'ask'
  if (found.doi === 'same' && found.pmid === 'same' && people !== 'differ') return 'same'
  if (relation === 'close') {
    const near = placed || (found.journal === 'same' && found.place === 'unknown')
    return people === 'agree' && near && likeness >= 0.9 && (found.yearGap ?? 0) <= 1 ? 'same' : 'ask'
  }
  if (relation === 'unknown') return people === 'agree' && placed ? 'same' : 'ask'
  // A congress gives one DOI to all its abstracts, often by one group: only another language explains another title.
  const translated = found.twoLanguages && people === 'agree' && (found.yearGap ?? 0) <= 1
  if (translated && found.place === 'same' && !found.supplement) return 'same'
  return askable(people === 'agree' && (translated || found.wholeRange))
}

/** Erratum and article, reply and letter, preprint and article: never merged; asked only where the record itself is in doubt. */
function otherKind(found: Comparison, identical: boolean, placed: boolean): Verdict {
  if (found.preprint)
    return askable(identical && found.telling && found.authors.level === 'agree' && (found.yearGap ?? 0) <= 3)
  if (placed && found.pages === 'same' && found.title.likeness > 0.6) return 'ask'
  return found.place === 'issue' && identical ? 'ask' : 'conflict'
}

/** Two DOIs or two PubMed numbers: two reports, unless all else is one, and then only a person can tell. */
function withOtherIdentifier(found: Comparison, identical: boolean, placed: boolean): Verdict {
  if (found.authors.level !== 'agree' || !identical || !found.telling) return 'conflict'
  if (found.doi === 'version') return 'ask'
  const onePlace = placed && found.volume === 'same' && found.number !== 'differ'
  return onePlace && (found.yearGap ?? 0) <= 1 ? 'ask' : 'conflict'
}

function withSameTitle(found: Comparison): Verdict {
  const gap = found.yearGap
  const people = found.authors.level
  const journal = found.journal
  const whole = found.wholeRange && journal === 'same' && gap === 0
  if (people === 'differ') return whole ? 'same' : askable(found.place === 'same' && journal !== 'differ')
  if (found.place === 'places') {
    const oneJournal = journal === 'same' && gap === 0 && people === 'agree' && found.abstract === 'same'
    return oneJournal ? 'ask' : 'conflict'
  }
  if (found.place === 'same' && journal !== 'differ') {
    if (people === 'unknown') return journal !== 'unknown' || gap === 0 ? 'same' : 'ask'
    return gap === undefined || gap <= 3 || found.volume === 'same' ? 'same' : 'ask'
  }
  const oneIssue = found.place === 'issue' && found.number === 'same' && journal === 'same' && gap === 0
  if (people === 'unknown' && oneIssue) return 'same'
  if (people === 'unknown') return askable(gap === 0 || (gap === undefined && journal !== 'differ'))
  if (found.place === 'same')
    return people === 'agree' && gap !== undefined && gap <= 1 && found.volume === 'same' ? 'same' : 'ask'
  if (people === 'partly') return partlySamePeople(found)
  return samePeople(found)
}

/** Same title, some of the people, and no pages to tell by. */
function partlySamePeople(found: Comparison): Verdict {
  if (found.place === 'issue' && found.journal === 'same' && found.number === 'same') return 'same'
  return askable(found.yearGap === 0 && found.journal !== 'differ' && found.place !== 'volume-differs')
}

/** Same title, same people, and no pages to tell by. */
function samePeople(found: Comparison): Verdict {
  const gap = found.yearGap
  const journal = found.journal
  switch (found.place) {
    case 'issue':
      if (journal === 'differ')
        return found.abstract === 'same' && found.number === 'same' && gap === 0 ? 'same' : askable(gap === 0)
      if (found.number === 'same') return 'same'
      return gap === undefined || gap <= 1 ? 'same' : 'ask'
    case 'another':
      if (journal === 'differ') return askable(gap === 0)
      return gap === 0 && (found.pages === 'same' || found.abstract === 'same') ? 'same' : 'ask'
    case 'pages-differ':
      if (found.abstract === 'same' && journal === 'same' && gap === 0) return 'same'
      return askable(journal === 'same' && (gap ?? 0) <= 1)
    case 'volume-differs':
      return askable(journal === 'same' && gap !== undefined && gap === 0)
    default:
      if (journal === 'differ') return askable(gap === 0 && found.abstract === 'same')
      if (gap === 0) return 'same'
      // Ahead of print, or first at a congress: only pages or an abstract can tell.
      if (gap === 1) return journal === 'same' && (found.aheadOfPrint || found.abstract === 'same') ? 'same' : 'ask'
      if (gap === undefined) return journal === 'same' || journal === 'near' ? 'same' : 'ask'
      return askable(journal === 'same' && gap <= 2)
  }
}

/** "Editorial", "Editor's Comments", two words: only the place can tell. */
function withGeneralTitle(found: Comparison): Verdict {
  const elsewhere = found.place === 'places' || found.place === 'volume-differs' || found.place === 'another'
  if (elsewhere || found.number === 'differ') return 'conflict'
  if (found.authors.level === 'differ' || found.journal === 'differ') return 'different'
  const exact = found.title.relation === 'same' && found.journal === 'same' && (found.yearGap ?? 0) <= 1
  if (found.pages === 'same' && found.volume === 'same' && exact) return 'same'
  if (found.authors.level !== 'agree') return askable(found.place === 'same')
  if (found.place === 'issue' && found.number === 'same' && exact) return 'same'
  return askable(found.place !== 'pages-differ' && found.yearGap === 0 && found.journal === 'same')
}

/** One title is the beginning or the end of the other: cut off, or with a remark or a subtitle that the other lacks. */
function withPartOfTitle(found: Comparison): Verdict {
  if (found.place === 'places') return 'conflict'
  if (found.authors.level !== 'agree' || found.journal === 'differ') return askable(found.place === 'same')
  if (found.place === 'same') return found.pages === 'same' ? 'same' : 'ask'
  const near = (found.yearGap ?? 0) <= 1 && found.place !== 'volume-differs' && found.place !== 'another'
  if (!found.telling) return askable(near && found.place === 'issue')
  if (found.place === 'issue' && found.number === 'same' && found.journal === 'same') return 'same'
  return askable(near && found.place !== 'pages-differ' && (found.journal === 'same' || found.yearGap === 0))
}

/** Most words in common: the next abstract of one group reads so too. */
function withCloseTitle(found: Comparison): Verdict {
  if (found.authors.level !== 'agree' || found.journal === 'differ') return 'different'
  if (found.wholeRange && found.journal === 'same' && found.yearGap === 0 && found.number !== 'differ') return 'same'
  if (found.place === 'same' && found.volume === 'same' && (found.yearGap ?? 0) <= 1)
    return found.pages === 'same' && found.title.likeness >= 0.85 && !found.supplement ? 'same' : 'ask'
  const near = found.yearGap === 0 && found.journal === 'same'
  return askable(near && found.place === 'issue' && found.number === 'same')
}

/** No title on one side, or two that have nothing in common: a translation, if the place is one and the people too. */
function withoutTitle(found: Comparison): Verdict {
  const placed =
    found.place === 'same' &&
    found.pages === 'same' &&
    found.volume === 'same' &&
    found.authors.level === 'agree' &&
    (found.yearGap ?? 2) <= 1
  if (!placed || found.journal === 'differ' || found.number === 'differ') return 'different'
  if (found.title.relation === 'unknown') return found.journal === 'same' ? 'same' : 'ask'
  const whole = found.wholeRange && found.journal === 'same' && found.yearGap === 0
  if (found.twoLanguages && whole) return 'same'
  return askable(found.twoLanguages || found.abstract === 'same' || whole)
}

/** How much speaks for a pair, 0 to 1: for the order of links and questions, never for a verdict. */
export function scoreOf(found: Comparison): number {
  let score = 0.45 * found.title.likeness
  if (found.doi === 'same' || found.pmid === 'same') score += 0.2
  if (found.doi === 'differ' || found.pmid === 'differ' || found.kindsDiffer) score -= 0.2
  if (found.authors.level === 'agree') score += 0.1 + 0.05 * found.authors.share
  else if (found.authors.level === 'partly') score += 0.05
  if (found.yearGap === 0) score += 0.05
  else if (found.yearGap === 1) score += 0.02
  if (found.journal === 'same') score += 0.05
  else if (found.journal === 'near') score += 0.03
  if (found.place === 'same') score += 0.15
  else if (found.place === 'issue') score += found.number === 'same' ? 0.1 : 0.06
  if (found.abstract === 'same') score += 0.05
  return Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000
}
