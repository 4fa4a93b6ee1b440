import { isDataDoi, isPreprintDoi } from './identifiers.ts'
import { isRegister } from './registrations.ts'
import { plain } from './text.ts'

/** What sort of document a record describes, as far as that forbids to merge it with another sort. */
export type Kind =
  | 'erratum'
  | 'retraction'
  | 'reply'
  | 'comment'
  | 'protocol'
  | 'review-of-book'
  | 'preprint'
  | 'thesis'
  | 'registration'
  | 'dataset'

/**
 * How indexes name the article that an erratum corrects: "(vol 85, pg 553, 2010)" in Web of Science, "(Journal (2009) 360
 * (542-544))" in Embase.
 */
export const erratumOf =
  /\s*\((?:vol(?:ume)?\.? ?[\w ]{1,12}, ?(?:pp?|pg|page|art\w*)\.? ?[^()]{1,40}|[^()]{4,120}\((?:[a-z]+ )?\d{4}\)[^()]{0,40}(?:\([^()]*\)[^()]{0,20}){0,2})\)?\W*$/i

/** What indexes put behind the title of an article that was corrected later. */
const correctedBy =
  /\[(?:published )?erratum (?:appears|in)\b[^\]]*(?:\]|$)|\((?:published )?erratum (?:appears|in)\b[^)]*(?:\)|$)/gi

const byTitle: [Kind, RegExp][] = [
  [
    'erratum',
    /^\W*(?:erratum|errata|corrigend(?:um|a)|rettelser?|errato)\b|^\W*(?:author |publisher )corrections?\b|^\W*corrections?\s*(?:[:-]|to\b)|[:-]\s*(?:erratum|corrigendum|correction to\b[^:]{0,60}|correction)\W*$/i,
  ],
  ['retraction', /^\W*(?:retract(?:ion|ed)|withdrawn|expression of concern)\b/i],
  [
    'reply',
    /\W(?:reply|authors'? (?:reply|response)|response)\W*$|[-:.–—]\s*(?:reply|response) to\b|^\W*(?:reply|response) (?:to|from|by)\b|^\W*in reply\b/i,
  ],
  ['comment', /\beditorial comment\W*$|^\W*comments? (?:on|to)\b|^\W*(?:re|commentary|kommentar)\s*(?::|on\b|til\b)/i],
  [
    'protocol',
    /\b(?:study |review |trial |research )?protocol\b(?! (?:deviation|violation))[^:]{0,40}$|\bprotocol (?:for|of) an?\b/i,
  ],
  ['review-of-book', /^\W*(?:book review|review of)\b\W|\(book review\)/i],
]

const byType: [Kind, RegExp][] = [
  ['preprint', /preprint/i],
  ['thesis', /thesis|dissertation|avhandling|masteroppgave/i],
  ['dataset', /^data ?set$/i],
  ['registration', /clinical trial regist|trial registry|registration/i],
]

/** Kinds that the title itself tells: a database's type may be wrong where its DOI is right, "Erratum:" is not. */
const titled: ReadonlySet<Kind | undefined> = new Set(byTitle.map(([kind]) => kind))

/** Whether two records differ in what their titles say that they are. */
export function titlesSayOtherKind(a: Kind | undefined, b: Kind | undefined): boolean {
  return a !== b && (titled.has(a) || titled.has(b))
}

/** The sort of document, by title, type, journal and DOI; undefined for what is none of these. */
export function kindOf(
  record: { title?: string; type?: string; journal?: string },
  doi: string | undefined,
): Kind | undefined {
  // "[Erratum appears in ...]" is said of the article, not of the erratum.
  const title = plain(record.title ?? '').replace(correctedBy, '')
  if (erratumOf.test(title)) return 'erratum'
  const named =
    byTitle.find(([, pattern]) => pattern.test(title)) ?? byType.find(([, pattern]) => pattern.test(record.type ?? ''))
  if (named) return named[0]
  if (isRegister(record.journal)) return 'registration'
  if (doi !== undefined && isDataDoi(doi)) return 'dataset'
  if (/dissertation/i.test(record.journal ?? '')) return 'thesis'
  const served = /\b(?:(?:bio|med|psy|soc|ar|chem)r?xiv|preprint|research square|ssrn)/i.test(record.journal ?? '')
  return served || (doi !== undefined && isPreprintDoi(doi)) ? 'preprint' : undefined
}
