import type { Design } from '../report.ts'

/* What follows the head of a title, by design. {place}, {group}, {topic}, {cohort} are filled as in abstracts. */
const lines = (text: string) => text.trim().split('\n')

export const english: Record<Design, string[]> = {
  register: lines(`
a register study from {place}
evidence from linked administrative data in {place}
a {years}-year follow-up in {place}
a population-based cohort study of {group} in {place}
sequence analyses from {place}
sibling comparisons in {place}
a {adj} cohort followed to age {late}
`),
  survey: lines(`
a survey of {group} in {place}
findings from a school-based study in {place}
a cross-sectional study from {place}
results of a {adj} panel
associations among {group} in {place}
`),
  trial: lines(`
a randomised controlled trial in {place}
a quasi-experimental evaluation in {place}
effects of a {adj} programme for {group}
long-term results of a trial in {place}
`),
  qualitative: lines(`
a qualitative study of {group} in {place}
narratives of {group} in {place}
an ethnography from {place}
accounts from {place}
an interview study with {group} and front-line workers in {place}
voices from {place}
life histories from {place}
`),
  mixed: lines(`
a mixed-methods study in {place}
an evaluation of services in {place}
numbers and narratives from {place}
combining registers and interviews in {place}
`),
  review: lines(`
a scoping review of research from {place}
a systematic review with studies from {place}
what we know and do not know about {group} in {place}
a summary of knowledge from {place}
`),
  text: lines(`
a commentary from {place}
a conceptual discussion
notes on policy in {place}
some critical remarks
a reply to the critics
`),
}

export const norwegian: Record<Design, string[]> = {
  register: lines(`
en registerstudie av {group}
et norsk kull fulgt til {late} års alder
forløpsanalyser av norske registerdata
`),
  survey: lines(`
en spørreundersøkelse blant {group}
funn fra en norsk ungdomsundersøkelse
sammenhenger blant {group} i tre norske fylker
`),
  trial: lines(`
effekter av et norsk forsøk
en kontrollert evaluering i norske kommuner
`),
  qualitative: lines(`
en kvalitativ studie av {group}
fortellinger fra en norsk kommune
livshistorier fra Nord-Norge
erfaringer blant {group} og veiledere i Norge
et feltarbeid på Vestlandet
`),
  mixed: lines(`
en evaluering i norske kommuner
tall og fortellinger fra tre norske fylker
sluttrapport fra et norsk utviklingsarbeid
`),
  review: lines(`
en kunnskapsoppsummering av norsk forskning
hva vet vi om {group} i Norge?
`),
  text: lines(`
en kommentar
innspill til debatten om norsk politikk
`),
}

export const swedishDanish = {
  sv: {
    counted: lines(
      'en registerstudie från Sverige\nresultat från en svensk enkät\nsvenska ungdomar följda till vuxen ålder',
    ),
    told: lines(
      'en intervjustudie från Sverige\nberättelser från en svensk kommun\nerfarenheter bland {group} i Sverige',
    ),
  },
  da: {
    counted: lines(
      'en registerundersøgelse fra Danmark\nresultater fra en dansk spørgeskemaundersøgelse\ndanske unge fulgt ind i voksenlivet',
    ),
    told: lines(
      'en interviewundersøgelse fra Danmark\nfortællinger fra en dansk kommune\nerfaringer blandt {group} i Danmark',
    ),
  },
}

/** Heads that quote somebody, for accounts. */
export const quotes = lines(`
"I just stopped going"
"Nobody rang"
"They talk about me in the third person"
"It was never a plan"
"Give me something to get up for"
"I am not lazy"
"You get used to the ceiling"
"Maybe after the summer"
"I wanted to be asked"
"The bus leaves at six"
"My mother thinks I am at work"
"One more form"
"A place where I am missed"
"I can do things, just not that"
"It began with a stomach ache"
"Everyone else moved on"
"They closed my case on a Friday"
"First I had to sleep"
`)

export const quotesNb = lines(`
«Jeg bare sluttet å gå»
«Ingen ringte»
«Gi meg noe å stå opp til»
«Det var aldri noen plan»
«De snakket over hodet på meg»
«Kanskje etter sommeren»
«Et sted der jeg blir savnet»
«Jeg er ikke lat»
«Ett skjema til»
`)
