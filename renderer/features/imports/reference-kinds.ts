import type { FormField, ReferenceForm } from '#shared/domain/imports/pasted/form.ts'

/** What is typed most often, as CSL types: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const referenceKinds = [
  'report',
  'article-journal',
  'book',
  'chapter',
  'thesis',
  'webpage',
  'paper-conference',
  'document',
] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** What each kind of reference has besides title, authors and date. */
const fields: Record<ReferenceKind, readonly FormField[]> = {
  report: ['publisher', 'place', 'isbn', 'issn', 'doi', 'url'],
  'article-journal': ['container', 'volume', 'issue', 'pages', 'doi', 'pmid', 'issn', 'url'],
  book: ['publisher', 'place', 'isbn', 'doi', 'url'],
  chapter: ['container', 'pages', 'publisher', 'place', 'isbn', 'doi', 'url'],
  thesis: ['publisher', 'place', 'isbn', 'doi', 'url'],
  webpage: ['container', 'publisher', 'url'],
  'paper-conference': ['container', 'pages', 'publisher', 'place', 'isbn', 'doi', 'url'],
  document: ['publisher', 'place', 'doi', 'url'],
}

/** Where a reference of this kind stands: publisher, numbers, identifiers. */
export function fieldsOf(kind: ReferenceKind): readonly FormField[] {
  return fields[kind]
}

/** What any reference may have besides. */
export const furtherFields = ['abstract', 'keywords', 'language', 'note'] as const satisfies readonly FormField[]

/** The form with what its kind of reference has: what was typed for another kind before stays behind. */
export function formFor(kind: ReferenceKind, typed: ReferenceForm): ReferenceForm {
  const shown: readonly FormField[] = ['title', 'authors', 'date', ...fields[kind], ...furtherFields]
  const kept = shown.flatMap((field) => (typed[field]?.trim() ? [[field, typed[field]]] : []))
  return { type: kind, ...Object.fromEntries(kept) }
}
