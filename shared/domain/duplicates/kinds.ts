import { isDataDoi, isPreprintDoi } from './identifiers.ts'
import { isRegister } from './registrations.ts'
import { plain } from './text.ts'

/** What sort of document a record describes, as far as that forbids to merge it with another sort. */
export const kinds = [
  'erratum',
  'retraction',
  'reply',
  'comment',
  'protocol',
  'review-of-book',
  'preprint',
  'thesis',
  'registration',
  'dataset',
] as const
export type Kind = (typeof kinds)[number]

/**
 * How indexes name the article that an erratum corrects: "(vol 85, pg 553, 2010)" in Web of Science, "(Journal (2009) 360
 * (542-544))" in Embase.
 */
export const erratumOf =
  /\s*\((?:vol(?:ume)?\.? ?[\w ]{1,12}, ?(?:pp?|pg|page|art\w*)\.? ?[^()]{1,40}|[^()]{4,120}\((?:[a-z]+ )?\d{4}\)[^()]{0,40}(?:\([^()]*\)[^()]{0,20}){0,2})\)?\W*$/i

/** What indexes put behind the title of an article that was corrected later. */
const correctedBy =
  /\[(?:published )?erratum (?:appears|in)\b[^\]]*(?:\]|$)|\((?:published )?erratum (?:appears|in)\b[^)]*(?:\)|$)/gi

/** The protocol of a study, and not one of treatment: by the word before it, what divides it from the rest, or what it is for. */
const protocols = [
  String.raw`\b(?:study|trial|review|research) protocol\b(?! (?:deviation|violation))[^:]{0,40}$`,
  String.raw`^\W*(?:(?:study|trial|review|research) protocol\b(?! (?:deviation|violation))|protocol\s?[:–—])`,
  String.raw`(?:[:.([–—]|\s-)\s*(?:(?:an?|the) )?(?:[\w ,]{1,40} and )?protocol\b(?! (?:deviation|violation))[^:]{0,40}$`,
  String.raw`\bprotocol (?:for|of) an? (?:[\w-]{1,30}[ ,/]{1,3}){0,8}(?:study|trial|review|meta-?analysis|survey|cohort|rct|evaluation|experiment|synthesis|overview)\b`,
]

const byTitle: [Kind, RegExp][] = [
  [
    'erratum',
    /^\W*(?:erratum|errata|corrigend(?:um|a)|rettelser?|errato)\b|^\W*(?:author |publisher )corrections?\b|^\W*corrections?\s*(?:[:-]|to\b)|[:-]\s*(?:erratum|corrigendum|correction to\b[^:]{0,60}|correction)\W*$/i,
  ],
  ['retraction', /^\W*(?:retract(?:ion|ed)|withdrawn|expression of concern)\b/i],
  // "Dose-response" is none: a dash stands apart from what it divides.
  [
    'reply',
    /(?:^|\W)reply\W*$|\bauthors?['’]?s? response\W*$|(?:[:.([–—]|\s-)\s*(?:a )?response\W*$|^\W*response\W*$|(?:[:.–—]|\s-)\s*(?:a )?(?:reply|response) to\b|^\W*(?:reply (?:to|from|by)|response (?:from|by|to (?:the )?(?:letters?|comments?|commentar(?:y|ies)|editors?|drs?|discussions?|critics?|reviewers?|readers?|authors?)))\b|^\W*in reply\b/i,
  ],
  ['comment', /\beditorial comment\W*$|^\W*comments? (?:on|to)\b|^\W*(?:re|commentary|kommentar)\s*(?::|on\b|til\b)/i],
  ['protocol', new RegExp(protocols.join('|'), 'i')],
  ['review-of-book', /^\W*(?:book reviews?\b|review of:)|[([]book review[)\]]|[:.–—]\s*book review\W*$/i],
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
  // Databases disagree about types, so that this one counts only where the title leaves it open.
  if (/^\W*review of\b/i.test(title) && /\bbook review/i.test(record.type ?? '')) return 'review-of-book'
  if (isRegister(record.journal)) return 'registration'
  if (doi !== undefined && isDataDoi(doi)) return 'dataset'
  if (/dissertation/i.test(record.journal ?? '')) return 'thesis'
  const served = /\b(?:(?:bio|med|psy|soc|ar|chem)r?xiv|preprint|research square|ssrn)/i.test(record.journal ?? '')
  return served || (doi !== undefined && isPreprintDoi(doi)) ? 'preprint' : undefined
}
