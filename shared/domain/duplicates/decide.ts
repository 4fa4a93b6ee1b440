import type { Comparison } from './compare.ts'
import { byPolicy } from './decide-by-policy.ts'
import { withSharedIdentifier } from './decide-identified.ts'
import { withSameTitle } from './decide-same-title.ts'
import type { MatchPolicy } from './policy.ts'
import { ask, conflict, different, type Judgement, same } from './rules.ts'

/**
 * Judges a comparison by named rules alone. Each rule needs evidence from independent fields; missing never counts as
 * any.
 */
export function decide(found: Comparison, policy: MatchPolicy): Judgement {
  const judged = judge(found, policy)
  const doubtful = judged.verdict === 'same' && found.title.relation === 'alike' && found.title.doubt !== 'none'
  return doubtful && !onlyOneFits(found) ? ask('close-title') : judged
}

/**
 * Whether there is room for one report only where two titles differ by what may be a typing error and may be another
 * drug, another land, or the way round: an identifier, the pages of a paper, one numbered issue, or the same abstract.
 */
function onlyOneFits(found: Comparison): boolean {
  if (found.abstract === 'same' || (found.identifiers === 'shared' && found.pages !== 'differ')) return true
  if ((found.wholeRange || found.paperPages) && !found.supplement) return true
  const oneIssue = found.volume === 'same' && found.number === 'same' && found.journal === 'same'
  return found.title.doubt === 'letter' && oneIssue && found.yearGap === 0 && !found.supplement
}

function judge(found: Comparison, policy: MatchPolicy): Judgement {
  const identical = found.title.relation === 'same' || found.title.relation === 'alike'
  const governed = byPolicy(found, policy, identical)
  if (governed) return governed
  if (found.identifiers === 'shared') return withSharedIdentifier(found)
  const placed = found.place === 'same' && found.authors.level !== 'differ' && found.journal !== 'differ'
  if (found.kindsDiffer) return otherKind(found, identical, placed)
  if (found.title.numbersDiffer) {
    const near = found.title.likeness > 0.9 || found.title.relation === 'part'
    return placed && near && found.authors.count > 0 ? ask('numbers-differ') : conflict
  }
  if (found.identifiers === 'clash') return withOtherIdentifier(found, identical, placed)
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

/** Erratum and article, reply and letter: never merged; asked only where the record itself is in doubt. */
function otherKind(found: Comparison, identical: boolean, placed: boolean): Judgement {
  if (placed && found.pages === 'same' && found.title.likeness > 0.6) return ask('other-kind')
  return found.place === 'issue' && identical ? ask('other-kind') : conflict
}

/** Two DOIs or two PubMed numbers: two reports, unless all else is one, and then only a person can tell. */
function withOtherIdentifier(found: Comparison, identical: boolean, placed: boolean): Judgement {
  if (found.authors.level !== 'agree' || !identical || !found.telling) return conflict
  const onePlace = placed && found.volume === 'same' && found.number !== 'differ'
  return onePlace && (found.yearGap ?? 0) <= 1 ? ask('other-identifier') : conflict
}

/** "Editorial", "Editor's Comments", two words: only the place can tell. */
function withGeneralTitle(found: Comparison): Judgement {
  const elsewhere = found.place === 'places' || found.place === 'volume-differs' || found.place === 'another'
  if (elsewhere || found.number === 'differ') return conflict
  if (found.authors.level === 'differ' || found.journal === 'differ') return different
  const exact = found.title.relation === 'same' && found.journal === 'same' && (found.yearGap ?? 0) <= 1
  if (found.authors.level !== 'agree') return found.place === 'same' ? ask('common-title') : different
  if (found.pages === 'same' && found.volume === 'same' && exact) return same('common-title-and-place')
  if (found.place === 'issue' && found.number === 'same' && exact) return same('common-title-and-place')
  const near = found.place !== 'pages-differ' && found.journal === 'same'
  return (near || found.place === 'same') && found.yearGap === 0 ? ask('common-title') : different
}

/** One title is the beginning or the end of the other: cut off, or with a remark or a subtitle that the other lacks. */
function withPartOfTitle(found: Comparison): Judgement {
  if (found.place === 'places' || found.abstractAndPaper) return conflict
  const oneIssue = found.volume === 'same' && found.number === 'same' && found.journal === 'same'
  if (found.authors.level !== 'agree' || found.journal === 'differ') {
    const doubtful = found.place === 'same' || (found.place === 'issue' && oneIssue && found.authors.level === 'partly')
    return doubtful ? ask('part-of-title') : different
  }
  if (found.place === 'same') {
    const overlapping = oneIssue && found.telling && found.yearGap === 0 && !found.title.oneNumber
    const onOnePage = found.pages === 'same' && (found.title.cut || !found.singlePage)
    const fits = found.wholeRange || found.paperPages || onOnePage || overlapping
    return fits && !(found.supplement && !found.wholeRange) ? same('part-of-title-and-place') : ask('part-of-title')
  }
  const near = (found.yearGap ?? 0) <= 1 && found.place !== 'volume-differs' && found.place !== 'another'
  if (!found.telling) return near && found.place === 'issue' ? ask('part-of-title') : different
  if (found.place === 'issue' && oneIssue && !found.title.oneNumber && !found.supplement)
    return same('part-of-title-and-place')
  const worth = near && found.place !== 'pages-differ' && (found.journal === 'same' || found.yearGap === 0)
  return worth ? ask('part-of-title') : different
}

/** Most words in common: the next abstract of one group reads so too. */
function withCloseTitle(found: Comparison): Judgement {
  if (found.authors.level !== 'agree' || found.journal === 'differ') return different
  const oneYear = found.journal === 'same' && found.yearGap === 0
  if (found.paperPages && found.wholeRange && oneYear && found.number !== 'differ') return same('close-title-and-pages')
  if (found.place === 'same' && found.volume === 'same' && (found.yearGap ?? 0) <= 1) {
    const sure = found.paperPages && found.title.likeness >= 0.85 && !found.supplement
    return sure ? same('close-title-and-pages') : ask('close-title')
  }
  return oneYear && found.place === 'issue' && found.number === 'same' ? ask('close-title') : different
}

/** No title on one side, or two that have nothing in common: a translation, if the place is one and the people too. */
function withoutTitle(found: Comparison): Judgement {
  const placed =
    found.place === 'same' &&
    found.pages === 'same' &&
    found.volume === 'same' &&
    found.authors.level === 'agree' &&
    (found.yearGap ?? 2) <= 1
  if (!placed || found.journal === 'differ' || found.number === 'differ') return different
  if (found.title.relation === 'unknown')
    return found.journal === 'same' && !found.singlePage ? same('untitled-and-pages') : ask('translated')
  const whole = found.wholeRange && found.journal === 'same' && found.yearGap === 0
  if (found.twoLanguages && whole) return same('translated-and-pages')
  return found.twoLanguages || found.abstract === 'same' || whole ? ask('translated') : different
}

/** How much speaks for a pair, 0 to 1: for the order of links and questions, never for a verdict. */
export function scoreOf(found: Comparison): number {
  let score = 0.45 * found.title.likeness
  if (found.identifiers === 'shared') score += 0.2
  if (found.identifiers === 'clash' || found.kindsDiffer) score -= 0.2
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
