/** What twelve invented trials are about: the first four have three reports, the others two. */
const trials = [
  'Peer mentoring for unemployed young adults',
  'Supported work for early school leavers',
  'Job coaching for care leavers',
  'Evening classes for young fathers',
  'Wage subsidies for refugees',
  'Outdoor schooling and attendance',
  'Sleep lessons in upper secondary school',
  'Housing support for young adults',
  'Sailing for teenagers out of school',
  'Career guidance by telephone',
  'Cognitive training for jobseekers',
  'Music lessons for apprentices',
]
/** And twenty-six surveys, of one report each. */
const surveys =
  'debt,sport,diet,friendship,reading,music,travel,voting,smoking,housing,marriage,language,savings,games,commuting,gardening,volunteering,driving,pets,religion,theatre,cooking,dentistry,fishing,sailing,chess'.split(
    ',',
  )
const families =
  'Tveter,Molvær,Brekkhus,Sandvoll,Hegge,Lund,Vik,Aune,Dahl,Rask,Kvam,Berg,Ngo,Mensah,Oyelaran,Winkler,Bach,Skoglund,Engseth,Nybakk'.split(
    ',',
  )

function entry(title: string, authors: readonly string[], year: number, abstract: string): string {
  return [
    'TY  - JOUR',
    `TI  - ${title}`,
    ...authors.map((name) => `AU  - ${name}, A.`),
    `PY  - ${year}`,
    `AB  - ${abstract}`,
    'ER  - ',
  ].join('\n')
}

/** 54 invented reports of 38 studies, as a RIS file: protocols, results and follow-ups lie apart. */
export function fiftyFour(): string {
  const of = (i: number, n: number) =>
    Array.from({ length: n }, (_, k) => families[(i * 3 + k * 7) % families.length] ?? '')
  const number = (i: number) => `NCT0${1_000_000 + i * 7919}`
  const protocols = trials.map((about, i) =>
    entry(`${about}: study protocol`, of(i, 4), 2006 + i, `Trial registration: ${number(i)}.`),
  )
  const alone = surveys.map((about, i) =>
    entry(`Young people and ${about}: a survey`, of(i + 5, 2), 1990 + i, `${303 + i * 41} respondents.`),
  )
  const results = trials.map((about, i) =>
    entry(
      `${about}: a randomised trial`,
      of(i, 4),
      2009 + i,
      `We randomised ${131 + i * 37} participants (${number(i)}).`,
    ),
  )
  const later = trials
    .slice(0, 4)
    .map((about, i) =>
      entry(`${about}: two-year follow-up`, of(i, 3), 2011 + i, `Of ${131 + i * 37} participants, most answered.`),
    )
  return [...protocols, ...alone, ...results, ...later].join('\n\n')
}
