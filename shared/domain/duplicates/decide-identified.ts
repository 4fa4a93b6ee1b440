import type { Comparison } from './compare.ts'
import { ask, different, type Judgement, same } from './rules.ts'

/**
 * Judges two records that share a DOI, a PubMed number or another identifier. That alone never merges: collections,
 * supplements and typing errors share them too.
 */
export function withSharedIdentifier(found: Comparison): Judgement {
  const { relation, likeness } = found.title
  const people = found.authors.level
  const both = found.shared.length > 1
  if (found.titlesSayOtherKind) return ask('other-kind')
  if (found.title.numbersDiffer) return ask('numbers-differ')
  if (found.clashing.length > 0) return ask('other-identifier')
  const placed = found.place === 'same' || found.place === 'issue'
  if (relation === 'same' || relation === 'alike') {
    if (people === 'differ') return found.telling && placed ? same('identifier-and-title') : ask('authors-unsure')
    if (!found.telling && found.pages === 'differ') return ask('common-title')
    return found.telling || placed || found.yearGap === 0 ? same('identifier-and-title') : ask('common-title')
  }
  if (relation === 'part') {
    // A congress may give one DOI to all its abstracts, of which one group has several that begin alike.
    const elsewhere = found.pages === 'differ' && !both
    if (elsewhere) return ask('part-of-title')
    return people === 'agree' || (people !== 'differ' && placed)
      ? same('identifier-and-part-of-title')
      : ask('part-of-title')
  }
  if (both && people !== 'differ') return same('two-identifiers')
  if (relation === 'close') {
    const near = placed || (found.journal === 'same' && found.place === 'unknown')
    const sure = near && (likeness >= 0.9 || (found.wholeRange && !found.supplement))
    return sure && people === 'agree' && (found.yearGap ?? 0) <= 1
      ? same('identifier-and-place')
      : ask('identifier-only')
  }
  if (relation === 'unknown')
    return people === 'agree' && placed ? same('identifier-and-place') : ask('identifier-only')
  // Another title under one DOI: only another language explains it.
  const translated = found.twoLanguages && people === 'agree' && (found.yearGap ?? 0) <= 1
  if (translated && found.place === 'same' && !found.supplement) return same('identifier-and-place')
  return people === 'agree' && (translated || found.wholeRange) ? ask('identifier-only') : different
}
