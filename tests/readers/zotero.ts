import { dateOf } from '#shared/domain/imports/text/dates.ts'
import type { Reference } from './reference.ts'

/** An item in Zotero's own JSON (https://api.zotero.org/schema), as far as it is compared. */
export interface ZoteroItem {
  readonly itemType: string
  readonly creators?: readonly {
    readonly creatorType: string
    readonly firstName?: string
    readonly lastName?: string
    readonly name?: string
  }[]
  readonly tags?: readonly (string | { readonly tag: string })[]
  readonly [field: string]: unknown
}

/** Zotero's item types as CSL types (the schema's `csl.types`). */
const TYPES: Record<string, string> = {
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  instantMessage: 'personal_communication',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'song',
  preprint: 'article',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
}

/** The creators that stand where an article has its authors. */
const PRIMARY =
  /^(?:author|artist|cartographer|director|interviewee|inventor|performer|podcaster|presenter|programmer|sponsor)$/

const TITLES = ['title', 'caseName', 'nameOfAct', 'subject']
const CONTAINERS = [
  'publicationTitle',
  'bookTitle',
  'proceedingsTitle',
  'encyclopediaTitle',
  'dictionaryTitle',
  'websiteTitle',
  'blogTitle',
  'forumTitle',
  'programTitle',
]

/** Items that stand for references, without the notes and attachments between them. */
export function zoteroReferences(items: readonly ZoteroItem[]): Reference[] {
  return items.filter(({ itemType }) => itemType !== 'note' && itemType !== 'attachment').map(zoteroReference)
}

function zoteroReference(item: ZoteroItem): Reference {
  const text = (...names: string[]) => {
    const found = names.map((name) => item[name]).find((value) => value !== undefined && value !== '')
    return found === undefined ? undefined : Array.isArray(found) ? found.join('\n') : String(found)
  }
  const date = text('date', 'dateDecided', 'dateEnacted', 'issueDate')
  const year = dateOf(date ?? '')?.['date-parts']?.[0]?.[0]
  return {
    key: text('citationKey'),
    title: text(...TITLES),
    authors: item.creators
      ?.filter(({ creatorType }) => PRIMARY.test(creatorType))
      .map(({ name, firstName, lastName }) => name ?? [lastName, firstName].filter(Boolean).join(', ')),
    year: year === undefined ? undefined : String(year),
    doi: text('DOI') ?? doiInExtra(text('extra')),
    abstract: text('abstractNote'),
    journal: text(...CONTAINERS),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    language: text('language'),
    keywords: item.tags?.map((tag) => (typeof tag === 'string' ? tag : tag.tag)),
    type: TYPES[item.itemType] ?? item.itemType,
  }
}

/** Zotero keeps the DOI of a type without such a field under `extra`. */
function doiInExtra(extra: string | undefined): string | undefined {
  return /^DOI: ?(\S{1,300})/m.exec(extra ?? '')?.[1]
}
