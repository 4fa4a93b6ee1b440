import { abstractText, dotted, type Entry, languageNames, pageRange, serial } from './common.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const styled = (text: string) => `<style face="normal" font="default" size="100%">${escaped(text)}</style>`

const endnoteTypes = {
  article: ['Journal Article', 17],
  editorial: ['Journal Article', 17],
  erratum: ['Journal Article', 17],
  conference: ['Conference Paper', 47],
  thesis: ['Thesis', 32],
  report: ['Report', 27],
  book: ['Book', 6],
  chapter: ['Book Section', 5],
} as const

/** EndNote XML, as a librarian gathered it from several archives: one line, every value in a style. */
export function archives(entries: Entry[]): string {
  const library = 'archives 2021-09.enl'
  const records = entries.map(({ view, number }) => {
    const { report } = view
    const [name, code] = endnoteTypes[report.type]
    const tag = (label: string, value: string | undefined) => (value ? `<${label}>${styled(value)}</${label}>` : '')
    const people = view.authors.length
      ? view.authors.map((author) => `${author.family}, ${author.given}`)
      : [`${report.organisation ?? report.publisher ?? ''},`]
    const thesis = report.type === 'thesis'
    return [
      `<record><database name="${library}" path="${library}">${library}</database><source-app name="EndNote" version="20.1">EndNote</source-app>`,
      `<rec-number>${number}</rec-number><foreign-keys><key app="EN" db-id="synthetic0neet0sample0archives">${number}</key></foreign-keys>`,
      `<ref-type name="${name}">${code}</ref-type>`,
      `<contributors><authors>${people.map((person) => `<author>${styled(person)}</author>`).join('')}</authors></contributors>`,
      `<titles>${tag('title', view.title)}${tag('secondary-title', view.journal)}</titles>`,
      view.journal ? `<periodical>${tag('full-title', view.journal)}</periodical>` : '',
      tag('pages', pageRange(view)),
      tag('volume', view.volume),
      tag('number', view.issue),
      `<keywords>${report.keywords.map((keyword) => tag('keyword', keyword)).join('')}</keywords>`,
      `<dates>${tag('year', view.year === undefined ? undefined : String(view.year))}</dates>`,
      tag('publisher', report.publisher ?? report.journal?.publisher),
      tag('isbn', report.isbn ?? report.journal?.issn),
      tag('work-type', thesis ? 'PhD' : undefined),
      tag('abstract', abstractText(view)),
      `<urls><related-urls><url>${styled(`https://archive.example/handle/99999/${serial(report, number)}`)}</url></related-urls></urls>`,
      tag('electronic-resource-num', view.doi && `https://doi.org/${view.doi}`),
      tag('language', languageNames[report.language]),
      '</record>',
    ].join('')
  })
  return `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.join('')}</records></xml>`
}

const zoteroTypes = {
  article: 'journalArticle',
  editorial: 'journalArticle',
  erratum: 'journalArticle',
  conference: 'conferencePaper',
  thesis: 'thesis',
  report: 'report',
  book: 'book',
  chapter: 'bookSection',
}
const zoteroNodes = {
  article: 'bib:Article',
  editorial: 'bib:Article',
  erratum: 'bib:Article',
  conference: 'rdf:Description',
  thesis: 'bib:Thesis',
  report: 'bib:Report',
  book: 'bib:Book',
  chapter: 'bib:BookSection',
}

/** Zotero RDF: the authors' own lists, typed by hand over the years. */
export function ownLists(entries: Entry[]): string {
  const items = entries.map(({ view, number }) => {
    const { report } = view
    const node = zoteroNodes[report.type]
    const indent = (depth: number, lines: string[]) => lines.map((line) => `${'    '.repeat(depth)}${line}`)
    const person = (family: string, given: string) => [
      '<rdf:li>',
      '    <foaf:Person>',
      `        <foaf:surname>${escaped(family)}</foaf:surname>`,
      ...(given ? [`        <foaf:givenName>${escaped(given)}</foaf:givenName>`] : []),
      '    </foaf:Person>',
      '</rdf:li>',
    ]
    const people = view.authors.length
      ? view.authors.flatMap((author) => person(author.family, dotted(author)))
      : person(report.organisation ?? report.publisher ?? '', '')
    const journal = view.journal
      ? [
          '<dcterms:isPartOf>',
          '    <bib:Journal>',
          `        <dc:title>${escaped(view.journal)}</dc:title>`,
          ...(view.volume ? [`        <prism:volume>${view.volume}</prism:volume>`] : []),
          ...(view.issue ? [`        <prism:number>${view.issue}</prism:number>`] : []),
          ...(view.doi ? [`        <dc:identifier>DOI ${view.doi}</dc:identifier>`] : []),
          ...(report.journal ? [`        <dc:identifier>ISSN ${report.journal.issn}</dc:identifier>`] : []),
          '    </bib:Journal>',
          '</dcterms:isPartOf>',
        ]
      : []
    const publisher = report.publisher
      ? [
          '<dc:publisher>',
          '    <foaf:Organization>',
          `        <foaf:name>${escaped(report.publisher)}</foaf:name>`,
          '    </foaf:Organization>',
          '</dc:publisher>',
        ]
      : []
    const abstract = abstractText(view)
    const pages = pageRange(view, '–')
    return [
      `    <${node} rdf:about="#item_${serial(report, number)}">`,
      ...indent(2, [
        `<z:itemType>${zoteroTypes[report.type]}</z:itemType>`,
        ...journal,
        ...publisher,
        '<bib:authors>',
        '    <rdf:Seq>',
        ...indent(2, people),
        '    </rdf:Seq>',
        '</bib:authors>',
        `<dc:title>${escaped(view.title)}</dc:title>`,
        ...(abstract ? [`<dcterms:abstract>${escaped(abstract)}</dcterms:abstract>`] : []),
        ...(pages ? [`<bib:pages>${pages}</bib:pages>`] : []),
        ...(view.year === undefined ? [] : [`<dc:date>${view.year}</dc:date>`]),
        ...(report.isbn ? [`<dc:identifier>ISBN ${report.isbn}</dc:identifier>`] : []),
        ...report.keywords.map((keyword) => `<dc:subject>${escaped(keyword)}</dc:subject>`),
        `<z:language>${report.language}</z:language>`,
      ]),
      `    </${node}>`,
    ].join('\n')
  })
  return `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
${items.join('\n')}
</rdf:RDF>
`
}
