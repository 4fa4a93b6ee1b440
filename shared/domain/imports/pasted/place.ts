import type { Item } from '../item.ts'

/** Where a work stands: the part of a reference after its title. */
export type Place = Pick<Item, 'container-title' | 'volume' | 'issue' | 'page' | 'publisher' | 'publisher-place'> & {
  year?: string
  /** The editors of the book that it stands in, as written. */
  editors?: string
}

const PAGE = '([A-Za-z]?\\d{1,7}(?:\\s?[-–—]{1,2}\\s?[A-Za-z]?\\d{1,7})?)'
/** From the forms that say most to those that say least. */
const FORMS: [RegExp, (found: RegExpExecArray) => Place][] = [
  // Vancouver: `Tidsskr Prøver. 2020 Mar 4;12(3):101-19`
  [
    new RegExp(
      `^(.{2,250}?)[.,]? ((?:1[5-9]|20)\\d\\d)(?: [\\p{L}\\d -]{1,20})?; ?(\\d[\\w ]{0,15}?)? ?(?:\\(([^()]{1,30})\\))?(?:: ?${PAGE})?(?=[.,; ]|$)`,
      'u',
    ),
    ([, container, year, volume, issue, page]) => ({ 'container-title': container, year, volume, issue, page }),
  ],
  // IEEE, MLA, Norwegian: `Tidsskrift, vol. 12, nr. 3, s. 101-119`, with or without the year
  [
    new RegExp(
      `^(.{2,250}?),? (?:vol|årg|bd|band|volume|årgang)\\.? ?(\\w{1,10})(?:[,.:;]? ?\\(?(?:no|nr|iss(?:ue)?|hefte|number)\\.? ?(\\w{1,10}(?:[-–/]\\w{1,10})?)\\)?)?(?:.{0,40}?[,:(]? ?(?:pp?|s|side|pages?|ss)\\.? ?${PAGE})?`,
      'iu',
    ),
    ([, container, volume, issue, page]) => ({ 'container-title': container, volume, issue, page }),
  ],
  // Chicago: `Journal 12, no. 3 (2020): 101–119`
  [
    new RegExp(
      `^(.{2,250}?),? (\\d{1,4})(?:, (?:no|nr)\\.? ?(\\w{1,10}))? ?\\(((?:\\p{L}{3,12} )?(?:1[5-9]|20)\\d\\d)\\)(?:: ?${PAGE})?`,
      'iu',
    ),
    ([, container, volume, issue, year, page]) => ({
      'container-title': container,
      volume,
      issue,
      year: year?.slice(-4),
      page,
    }),
  ],
  // APA and Harvard: `Journal, 12(3), 101–119`, `Journal 12 (3): 101-119`, `Journal, 12, e101`
  [
    new RegExp(
      `^(.{2,250}?)[,.]? (\\d{1,4})(?:[-–]\\d{1,4})? ?(?:\\((?:(?:no|nr)\\. ?)?([^()]{1,30})\\))?[,:] ?(?:pp?\\.|s\\.|Article|Artikkel|art\\.)? ?${PAGE}(?=[.,; ]|$)`,
      'u',
    ),
    ([, container, volume, issue, page]) => ({ 'container-title': container, volume, issue, page }),
  ],
  // `Journal, 12(3)`
  [
    /^(.{2,250}?)[,.]? (\d{1,4}) ?\(([^()]{1,20})\)\.?$/u,
    ([, container, volume, issue]) => ({ 'container-title': container, volume, issue }),
  ],
]

const IN_BOOK = /^(?:In|I|Inn|Ingår i|In:|I:)[: ] ?(?=\p{Lu})/u
const PUBLISHED =
  /^(?:(\p{Lu}[\p{L} .,'-]{1,40}?): )?(\p{Lu}[\p{L}\d&'’ .,-]{1,100}?)(?:[;,] ?((?:1[5-9]|20)\d\d))?[.]?$/u

/** Takes apart what follows a title. */
export function placeIn(given: string): Place {
  const rest = given.replace(/^[\s.,;:]+/, '').trim()
  if (rest === '') return {}
  if (IN_BOOK.test(rest)) return bookIn(rest.replace(IN_BOOK, ''))
  for (const [pattern, take] of FORMS) {
    const found = pattern.exec(rest.slice(0, 600))
    if (found && /\p{L}/u.test(found[1] ?? '')) return tidy(take(found))
  }
  const published = PUBLISHED.exec(rest.slice(0, 200))
  if (published) return tidy({ 'publisher-place': published[1], publisher: published[2], year: published[3] })
  return {}
}

/** `Moe, P. (red.), Boka (s. 1-20). Forlaget.` and `Moe P, editor. Boka. Oslo: Forlaget; 2019. s. 1-20.` */
function bookIn(rest: string): Place {
  const pages = new RegExp(`[,.(;]? ?\\(?(?:pp?|s|ss)\\. ?${PAGE}\\)?`).exec(rest)
  const page = pages?.[1]
  const before = pages ? rest.slice(0, pages.index) : rest
  const after = pages ? rest.slice(pages.index + pages[0].length) : ''
  const edited = /^(.{2,200}?),? ?\(?(?:eds?|editors?|red|redaktør(?:er)?)\.?\)?[.,:]? (.{2,300})$/i.exec(before)
  const [title = '', ...more] = (edited?.[2] ?? before).split(/(?<=\p{L}{2})\. /u)
  const published = PUBLISHED.exec((more.join('. ') || after).replace(/^[\s.,;:)]+/, '').slice(0, 200))
  return tidy({
    'container-title': title,
    ...(edited ? { editors: edited[1] } : {}),
    page,
    'publisher-place': published?.[1],
    publisher: published?.[2],
    year: published?.[3],
  })
}

type Loose = { [K in keyof Place]: Place[K] | undefined }

function tidy(place: Loose): Place {
  const out: Record<string, string> = {}
  for (const [key, value] of Object.entries(place)) {
    const text = value?.replace(/^[\s.,;:(]+|[\s,;:]+$/g, '').trim()
    if (text) out[key] = key === 'page' ? text.replace(/\s?[-–—]{1,2}\s?/, '-') : text.replace(/(?<=\p{L}{3})\.$/u, '')
  }
  return out
}
