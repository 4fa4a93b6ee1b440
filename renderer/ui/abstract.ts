/** A stretch of an abstract under one heading; text before the first heading has none. */
export interface AbstractPart {
  heading: string
  text: string
}

/** Headings that databases leave in abstracts, in the languages of the search places that Parallax reads most. */
const headings = [
  'background',
  'introduction',
  'context',
  'objectives?',
  'aims?',
  'purpose',
  'importance',
  'rationale',
  'question',
  'methods?',
  'methodology',
  'design',
  'setting',
  'settings and participants',
  'participants',
  'patients',
  'subjects',
  'sample',
  'data sources?',
  'data collection',
  'interventions?',
  'measures',
  'measurements?',
  'main outcome measures?',
  'results?',
  'findings?',
  'main results',
  'discussion',
  'limitations',
  'conclusions?',
  'implications?',
  'practical implications',
  'originality(?:/| and )value',
  'interpretation',
  'funding',
  'trial registration',
  'keywords',
  'bakgrunn',
  'bakgrund',
  'baggrund',
  'innledning',
  'formål',
  'mål',
  'hensikt',
  'syfte',
  'metoder?',
  'metode',
  'metod',
  'materiale og metode',
  'utvalg',
  'resultater?',
  'resultat',
  'funn',
  'diskusjon',
  'diskussion',
  'konklusjon(?:er)?',
  'konklusion(?:er)?',
  'slutsats(?:er)?',
  'fortolkning',
]
const one = `(?:${headings.join('|')})`
/** One heading, or two joined, before a colon: `Methods:`, `METHODS AND FINDINGS:`, `Design/methodology:`. */
const heading = new RegExp(
  `(^|[.!?)\\]”"]\\s+|\\n\\s*)(${one}(?:\\s*(?:/|,|and|og|och|&)\\s*(?:the\\s+)?${one})*)\\s*:\\s+`,
  'giu',
)

/**
 * Splits an abstract at its structured headings. Everything that is not such a heading stays as it was, so the parts
 * together are the abstract.
 *
 * @param text the abstract as its record has it, plain text
 */
export function splitAbstract(text: string): AbstractPart[] {
  const parts: AbstractPart[] = []
  let from = 0
  let current = ''
  const push = (to: number) => {
    const stretch = text.slice(from, to).trim()
    if (stretch || current) parts.push({ heading: current, text: stretch })
  }
  for (const match of text.matchAll(heading)) {
    const before = match[1] ?? ''
    // A capital tells a heading from a word of the sentence: "the following results: ..." is none.
    const name = match[2] ?? ''
    if (name.charAt(0) === name.charAt(0).toLowerCase()) continue
    push(match.index + before.length)
    current = name
    from = match.index + match[0].length
  }
  push(text.length)
  return parts
}
