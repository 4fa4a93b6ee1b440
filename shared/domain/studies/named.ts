/** Abbreviations that many reports of a field share: no study is called so. */
const general = new Set(
  (
    'neet adhd asd cbt rct rcts covid covid-19 who oecd eu usa uk us un ptsd hiv aids strobe consort prisma grade coreq spss ses iq ' +
    'gp nhs dsm icd bmi sd ci or hr rr smd mri ect ssri hrqol qol sdq phq gad hads cidi ips cohort trial study project survey ' +
    'nav ssb pisa covid19 dna rna sem anova manova hlm lca it ict ai vr'
  ).split(' '),
)

const kinds =
  '[Tt]rial|[Ss]tudy|[Ss]tudien?|[Pp]roject|[Pp]rosjekt(?:et)?|[Cc]ohort|[Kk]ohort(?:en)?|[Ss]urvey|[Uu]ndersøkelsen|RCT|[Pp]rogramme|[Pp]rogram|[Rr]andomi[sz]ed'
/** An abbreviation before what says that it is a study: "the STEP-UP trial". */
const beforeKind = new RegExp(
  `(?<![\\p{L}\\p{N}-])([\\p{Lu}][\\p{L}\\p{N}]*(?:[-–][\\p{L}\\p{N}]+)*)(?= (?:${kinds})\\b)`,
  'gu',
)
/** An abbreviation that a title begins with, or has in brackets. */
const inTitle =
  /^(?:the )?([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[-–][\p{L}\p{N}]+)*):|\(([\p{Lu}][\p{L}\p{N}]*(?:[-–][\p{L}\p{N}]+)*)\)/gu
/** A name of several words: "the Tromsø Study". */
const spelledOut = /(?<!\p{L})((?:\p{Lu}[\p{L}'’-]+ ){1,4})(?:Study|Cohort|Trial|Survey|Project|Experiment)(?!\p{L})/gu
const ofNoName =
  /^(?:the|a|an|this|our|in|cohort|pilot|longitudinal|prospective|randomi[sz]ed|controlled|clinical|national|follow|case|present|current|qualitative|mixed|methods?|register|registry|population)$/i

/** Names that a title and an abstract give to the study that they are about, folded: `step-up`, `tromsø`. */
export function studyNamesIn(title: string, abstract: string): string[] {
  const found = new Set<string>()
  for (const text of [title, abstract]) for (const [, name = ''] of text.matchAll(beforeKind)) addShort(found, name)
  for (const [, start, bracket] of title.matchAll(inTitle)) addShort(found, start ?? bracket ?? '')
  for (const [, name = ''] of abstract.matchAll(spelledOut)) {
    const words = name.trim().split(' ')
    if (!words.some((word) => ofNoName.test(word))) found.add(words.join(' ').toLowerCase())
  }
  return [...found].sort()
}

/** Three signs or more of which two are capitals or digits: what is written so is no common word. */
function addShort(found: Set<string>, name: string): void {
  const folded = name.replaceAll('–', '-').toLowerCase()
  const loud = name.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0
  if (name.length >= 3 && loud >= 2 && /\p{Lu}/u.test(name) && !/^\p{Lu}?\d+$/u.test(name) && !general.has(folded))
    found.add(folded)
}
