import { erratumOf } from './kinds.ts'
import { fold, plain, present, words } from './text.ts'

/** One reading of a title: its folded words, and the same without anything between them. */
export interface TitleForm {
  words: string[]
  /** The words in alphabetical order, for a quick count of what two titles share. */
  sorted: string[]
  compact: string
}

/** A title made comparable. `forms` has the title first, then what stood in brackets as a translation of it. */
export interface Title {
  forms: TitleForm[]
  /** Says enough to tell one report from another: not "Editorial", not two words. */
  telling: boolean
  /** By its small words, where they tell. */
  language: string | undefined
  /** In which language the text is, where an indexer noted it: "[German]". */
  noted: string | undefined
}

/** Words too small to tell titles apart. */
export const smallWords = new Set(
  'a an the of and or in on for to with by from at as is its und der die das fur von og i av af et en la le de du des el y'.split(
    ' ',
  ),
)

/** Words of which the titles of standing columns are made: a title of these alone tells nothing. */
const columnWords = new Set(
  (
    'editor editors editorial editorials comment comments commentary note notes letter letters reply response preface foreword ' +
    'forord innledning leder lederartikkel introduction intro contents index news abstract abstracts poster posters oral ' +
    'presentation presentations discussion announcement announcements obituary book books review reviews reviewer reviewers ' +
    'correspondence erratum corrigendum correction untitled acknowledgment acknowledgments acknowledgement acknowledgements ' +
    'isu special section minitrack front back matter board call papers information remarks chief guest table column page ' +
    'overview corner choice message statement author authors bokanmeldelse bokanmeldelser bokmelding bokomtale conclusion ' +
    'conclusions welcome president presidents senior perspective perspectives in this from our some to about report annual volume'
  ).split(' '),
)

/** Whether a title is that of a column: made of such words, or beginning or ending as one with the journal's name between. */
function isColumn(all: string[]): boolean {
  const content = all.filter((word) => !smallWords.has(word) && !/^\d+$/.test(word))
  if (content.every((word) => columnWords.has(word))) return true
  const text = all.join(' ')
  return (
    /^special (?:isu|section)\b/.test(text) ||
    /^(?:introduction|editorial|preface|foreword|guest editorial|editors? introduction)(?: to)? the (?:special|minitrack|mini track|isu|section|track)/.test(
      text,
    ) ||
    (/\beditors?(?: comments?| notes?| remarks)?$/.test(text) && all.length <= 9)
  )
}

/** Nobody gives more translations of one title; each is compared with each. */
const mostAsides = 4

/** Makes a title comparable; undefined where there is none. */
export function titleOf(text: string | undefined): Title | undefined {
  const given = present(text)
  const bare = given ? present(withoutNotes(plain(given))) : undefined
  if (!bare) return undefined
  const aside = [...bare.matchAll(/\[([^[\]]{25,})\]/g)].map((found) => found[1] ?? '')
  const main = bare.replace(/\[[^[\]]{25,}\]/g, ' ').trim()
  const forms = (aside.length > 0 && main.length > 12 ? [main, ...aside.slice(0, mostAsides)] : [bare]).map(formOf)
  const first = forms[0]
  if (!first || first.compact === '') return undefined
  return {
    forms: forms.filter((form) => form.compact !== ''),
    telling: isTelling(first),
    language: languageOf(first),
    noted: notedLanguage(given ?? ''),
  }
}

/**
 * Leaves out the remarks that indexers add (language, number of references, "provisional abstract", where an erratum
 * appeared) and the label of an erratum, which is its kind and not its title.
 */
function withoutNotes(title: string): string {
  return title
    .replace(
      /[.\s]*\[(?:published )?(?:erratum|corrected|comment|see comments?|retraction|update)[^\]]*(?:\]|$)/gi,
      ' ',
    )
    .replace(/\s*\[[^[\]]{1,24}\]/g, (note, at: number) => (at === 0 ? note : noteOrText(note)))
    .replace(erratumOf, ' ')
    .replace(
      /^\W*(?:(?:erratum|corrigendum)(?: (?:to|in|for))?|(?:author |publisher )correction|correction to|correction(?=:))\W+(?=\w)/i,
      '',
    )
    .replace(/\((?:provisional abstract|structured abstract|see comments?|multiple letters)\)/gi, ' ')
    .replace(/\*+/g, ' ')
    .trim()
}

const tongues =
  'arabic|bulgarian|chinese|croatian|czech|danish|dutch|english|estonian|finnish|flemish|french|german|greek|hebrew|hungarian|icelandic|italian|japanese|korean|lithuanian|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovenian|slovene|spanish|swedish|turkish|ukrainian'
const tongue = new RegExp(`\\[(?:article in |text in )?(${tongues})\\]`, 'i')

/** The language that an indexer noted behind a title; undefined where there is none, or more than one. */
function notedLanguage(title: string): string | undefined {
  return tongue.exec(title)?.[1]?.toLowerCase()
}

const note =
  /^\s*\[(?:\d+ refs?|\d+|(?:article |text )?(?:in )?[a-z]+(?:[,;/ ]+(?:and )?[a-z]+)?|(?:see |in )?(?:review|comments?|letter|abstract))\]$/i

function noteOrText(text: string): string {
  return note.test(text) ? ' ' : text
}

function formOf(text: string): TitleForm {
  const found = words(fold(text))
  return { words: found, sorted: [...found].sort(), compact: found.join('').replaceAll('?', '') }
}

function isTelling(form: TitleForm): boolean {
  if (isColumn(form.words)) return false
  const content = form.words.filter((word) => !smallWords.has(word))
  // Writing without spaces says more in fewer letters.
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    form.compact,
  )
  return dense ? form.compact.length >= 8 : content.length >= 3 && form.compact.length >= 16
}

const languages: Record<string, Set<string>> = {
  en: new Set('the of and in for on with to from by an as at'.split(' ')),
  de: new Set('der die das und fur von im zur zum eine einer des den mit auf uber bei als'.split(' ')),
  // Norwegian, Danish and Swedish share most of these, and are not told apart.
  nordic: new Set(
    'og och av af pa i for til hos som et ett en med om blant bland fra ikke blandt ungdom unge barn'.split(' '),
  ),
  fr: new Set('le la les des et du dans pour une sur chez au aux par'.split(' ')),
  es: new Set('el la los las y en del para una por con un'.split(' ')),
  pt: new Set('o os as da do das dos em na no para uma e com'.split(' ')),
  nl: new Set('de het een van en voor met bij op in naar'.split(' ')),
  it: new Set('il lo gli della dello di nel nella per una con e del'.split(' ')),
}

/** The language of a title by its small words; undefined where they do not tell. */
function languageOf(form: TitleForm): string | undefined {
  const counts = Object.entries(languages).map(([language, known]) => ({
    language,
    count: form.words.filter((word) => known.has(word)).length,
  }))
  counts.sort((one, other) => other.count - one.count)
  const [first, second] = counts
  return first && first.count >= 1 && first.count > (second?.count ?? 0) ? first.language : undefined
}

/** Whether two titles are written in two languages or two scripts, so that their words cannot be compared. */
export function inTwoLanguages(a: Title, b: Title): boolean {
  const one = a.forms[0]
  const other = b.forms[0]
  if (!one || !other) return false
  if (/[a-z]/.test(one.compact) !== /[a-z]/.test(other.compact)) return true
  return a.language !== undefined && b.language !== undefined && a.language !== b.language
}
