/** In what form a document came out. */
export type Form = 'article' | 'contribution' | 'book' | 'report' | 'thesis' | 'web' | 'patent' | 'data' | 'recording'

/** CSL's types, BibTeX's, RIS's and those of EndNote; what says nothing ("document", "misc", "Generic") is left out. */
const forms: [Form, RegExp][] = [
  ['thesis', /thesis|dissertation|^thes$/i],
  [
    'contribution',
    /^(?:paper-conference|inproceedings|conference (?:paper|proceedings)|conf|cpaper|chapter|incollection|inbook|book section|chap)$/i,
  ],
  [
    'article',
    /^(?:article-\w+|journal article|jour|jfull|mgzn|news|electronic article|(?:magazine|newspaper) article)$/i,
  ],
  ['book', /^(?:book|edited book|edbook|collection|proceedings)$/i],
  ['report', /^(?:report|techreport|rprt|government document|govdoc)$/i],
  ['web', /^(?:webpage|web page|post(?:-weblog)?|blog|elec)$/i],
  ['patent', /^(?:patent|pat)$/i],
  ['data', /^(?:dataset|data|software|comp|computer program)$/i],
  ['recording', /^(?:motion_picture|broadcast|song|graphic|film or broadcast|audiovisual material|video|sound|mpct)$/i],
]

/** The form of a document by its type; undefined where the type does not say. "Article" alone is BibTeX's word for anything. */
export function formOf(type: string | undefined): Form | undefined {
  const given = type?.trim()
  return given ? forms.find(([, pattern]) => pattern.test(given))?.[0] : undefined
}
