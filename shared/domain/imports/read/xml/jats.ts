import type { Name } from '../../item.ts'
import type { Reading } from '../../reading.ts'
import { nameOf } from '../../text/names.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { childOf, childrenOf, type Element } from './xml.ts'
import { allIn, elementsIn, entriesOf, lineIn, paragraphsIn, personOf, titled, titleIn } from './xml-entries.ts'

/** JSTOR's Data for Research: one flat `article` an entry, names with the given name first. */
export function readJstorXml(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'article',
    read: (element) => [jstorArticle(element)],
    fallback: 'article-journal',
  })
}

function jstorArticle(article: Element): Draft {
  const draft = new Draft()
  for (const child of elementsIn(article)) {
    const value = lineIn(child)
    switch (child.name) {
      case 'doi':
        draft.doi('doi', value)
        break
      case 'title':
        draft.text('title', 'title', titleIn(child))
        break
      case 'author': {
        const name = nameOf(value, 'given-first')
        if (name) draft.people('author', [name])
        break
      }
      case 'journaltitle':
        draft.text('container-title', 'journaltitle', value)
        break
      case 'volume':
      case 'issue':
      case 'publisher':
        draft.text(child.name, child.name, value)
        break
      case 'pubdate':
        draft.date('issued', 'pubdate', value.slice(0, 10))
        break
      case 'pagerange':
        draft.text('page', 'pagerange', value.replace(/^pp?\. ?/, ''))
        break
      case 'subject':
        draft.keywords(value)
        break
      case 'abstract':
        draft.abstract('abstract', value)
        break
      case 'issn':
        draft.serial('issn', value)
        break
      case 'language':
        draft.language(value)
        break
      default:
        draft.keep(child.name, value)
    }
  }
  // A review has no title of its own, but says what it is of: `Title|Author;Author`.
  const reviewed = lineIn(childOf(article, 'reviewed-work')).split('|')[0]?.trim() ?? ''
  if (!draft.item.title && reviewed !== '') draft.text('title', 'reviewed-work', `Review of ${reviewed}`)
  draft.accession(article.attributes.id ?? '')
  draft.database('JSTOR')
  return draft
}

/** JATS (https://jats.nlm.nih.gov/), as PubMed Central and publishers give articles: what stands before the body. */
export function readJats(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'article',
    read: (element) => [jatsArticle(element)],
    fallback: 'article-journal',
  })
}

function jatsArticle(article: Element): Draft {
  const draft = new Draft()
  const journal = childOf(article, 'front', 'journal-meta')
  const meta = childOf(article, 'front', 'article-meta') ?? childOf(article, 'front-stub')
  const kind = (article.attributes['article-type'] ?? '').replace('-', ' ')
  draft.type(/preprint/.test(kind) ? 'article' : (typeOfWords(kind) ?? 'article-journal'))
  const group = childOf(meta, 'title-group')
  draft.text(
    'title',
    'article-title',
    titled(titleIn(childOf(group, 'article-title')), titleIn(childOf(group, 'subtitle'))),
  )
  draft.text('translated-title', 'trans-title', titleIn(childOf(group, 'trans-title-group', 'trans-title')))
  draft.text('container-title', 'journal-title', lineIn(allIn(journal, 'journal-title')[0]))
  draft.text('container-title-short', 'abbrev-journal-title', lineIn(allIn(journal, 'abbrev-journal-title')[0]))
  for (const issn of childrenOf(journal, 'issn')) draft.serial('issn', lineIn(issn))
  draft.text('publisher', 'publisher-name', lineIn(childOf(journal, 'publisher', 'publisher-name')))
  for (const contributor of childrenOf(meta, 'contrib-group').flatMap((one) => childrenOf(one, 'contrib'))) {
    const name = jatsName(contributor)
    const role = contributor.attributes['contrib-type'] ?? 'author'
    if (name && /^(?:author|editor|translator)$/.test(role)) draft.people(role as 'author' | 'editor', [name])
  }
  const dates = [...childrenOf(meta, 'pub-date')]
  const printed = dates.find(({ attributes }) => /ppub|print|collection/.test(Object.values(attributes).join(' ')))
  for (const date of printed ? [printed] : dates) {
    const parts = ['year', 'month', 'day'].map((name) => lineIn(childOf(date, name))).filter((part) => part !== '')
    draft.date('issued', 'pub-date', parts.join('-'))
  }
  draft.text('volume', 'volume', lineIn(childOf(meta, 'volume')))
  draft.text('issue', 'issue', lineIn(childOf(meta, 'issue')))
  draft.firstPage(lineIn(childOf(meta, 'fpage')) || lineIn(childOf(meta, 'elocation-id')))
  draft.lastPage(lineIn(childOf(meta, 'lpage')))
  for (const id of childrenOf(meta, 'article-id')) {
    const type = id.attributes['pub-id-type'] ?? ''
    if (type === 'doi') draft.doi('article-id', lineIn(id))
    else if (type === 'pmid') draft.pmid('article-id', lineIn(id))
    else if (/^pmc(?:id)?$/.test(type)) draft.pmcid('article-id', `PMC${lineIn(id).replace(/^PMC/, '')}`)
    else draft.keep(`article-id ${type}`.trim(), lineIn(id))
  }
  for (const abstract of childrenOf(meta, 'abstract')) draft.abstract('abstract', paragraphsIn(abstract))
  for (const word of childrenOf(meta, 'kwd-group').flatMap((one) => allIn(one, 'kwd'))) draft.keywords(lineIn(word))
  draft.language(article.attributes.lang ?? '')
  return draft
}

function jatsName(contributor: Element): Name | undefined {
  const name = childOf(contributor, 'name') ?? childOf(contributor, 'name-alternatives', 'name')
  if (!name) {
    const literal = lineIn(childOf(contributor, 'collab') ?? childOf(contributor, 'string-name'))
    return literal === '' ? undefined : { literal }
  }
  const part = (one: string) => lineIn(childOf(name, one))
  return personOf(part('surname'), part('given-names'), part('suffix'))
}
