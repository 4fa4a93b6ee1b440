import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One reference of the small review. Invented, as is everything about it. */
interface Reference {
  title: string
  authors: string[]
  year: number
  journal: string
  doi?: string
  pages?: string
  abstract: string
}

const refs = {
  school: {
    title: 'Leaving upper secondary school early and later work',
    authors: ['Ås, Ørjan', 'Lie, Berit'],
    year: 2015,
    journal: 'Invented Journal of Education',
    doi: '10.5555/parallax.1',
    pages: '11-29',
    abstract: 'A register study of those who left upper secondary school before its end, and of their later work.',
  },
  aalesund: {
    title: 'Unge utenfor arbeid og utdanning i Ålesund: en kartlegging på kommunenivå',
    authors: ['Bråten, Åse', 'Sæther, Pål'],
    year: 2018,
    journal: 'Oppdiktet tidsskrift for velferd',
    doi: '10.5555/parallax.2',
    pages: '101-118',
    abstract: 'Vi spurte ungdommer som står utenfor både skole og arbeid om hvordan hverdagen deres ser ut.',
  },
  coaching: {
    title: 'Job coaching for young people outside work: a controlled trial',
    authors: ['Falk, Nora', 'Berg, Tor'],
    year: 2019,
    journal: 'Made-up Studies of Work',
    doi: '10.5555/parallax.3',
    pages: '201-219',
    abstract: 'Young people were given either a coach or the usual follow-up, and were asked again after a year.',
  },
  dogs: {
    title: 'Dog ownership and outdoor activity among pensioners',
    authors: ['Vik, Sol'],
    year: 2012,
    journal: 'Fictional Geriatrics',
    doi: '10.5555/parallax.4',
    pages: '5-9',
    abstract: 'Walking habits of pensioners with and without a dog.',
  },
  mentors: {
    title: 'Mentors in the neighbourhood: what young people say',
    authors: ['Nygård, Eli'],
    year: 2020,
    journal: 'Made-up Youth Research',
    doi: '10.5555/parallax.5',
    pages: '77-91',
    abstract: 'Interviews with young people who met a mentor once a week.',
  },
  benefits: {
    title: 'Benefit sanctions and the return to education',
    authors: ['Dahl, Per', 'Moe, Ida'],
    year: 2017,
    journal: 'Invented Social Policy',
    doi: '10.5555/parallax.6',
    pages: '301-322',
    abstract: 'What happened to the schooling of young adults after a benefit was cut.',
  },
  health: {
    title: 'Sleep and loneliness in young adults without work or school',
    authors: ['Lund, Kari', 'Øye, Jon'],
    year: 2021,
    journal: 'Imaginary Public Health',
    doi: '10.5555/parallax.7',
    pages: '40-58',
    abstract: 'A survey of sleep, loneliness and daily rhythm.',
  },
  farms: {
    title: 'Green care farms as a way back to school',
    authors: ['Haug, Liv'],
    year: 2016,
    journal: 'Made-up Rural Studies',
    pages: '12-30',
    abstract: 'Young people who worked on a farm two days a week told how they came back to school.',
  },
} satisfies Record<string, Reference>

export type Key = keyof typeof refs

/** The title of each report of the small review. */
export const titles = Object.fromEntries(Object.entries(refs).map(([key, ref]) => [key, ref.title])) as Record<
  Key,
  string
>

/** The same title, people and journal two years later, and no pages to tell by: only a person can say. */
const doubtful: Reference = { ...refs.farms, year: 2018, pages: undefined, abstract: 'A second visit to the farms.' }

const ris = (ref: Reference, end = 'ER  - ') =>
  [
    'TY  - JOUR',
    `TI  - ${ref.title}`,
    ...ref.authors.map((name) => `AU  - ${name}`),
    `PY  - ${ref.year}`,
    `JO  - ${ref.journal}`,
    ...(ref.pages ? ref.pages.split('-').map((page, i) => `${i === 0 ? 'SP' : 'EP'}  - ${page}`) : []),
    ...(ref.doi ? [`DO  - ${ref.doi}`] : []),
    `AB  - ${ref.abstract}`,
    end,
    '',
  ].join('\r\n')

const nbib = (ref: Reference, pmid: number) =>
  [
    `PMID- ${pmid}`,
    'OWN - NLM',
    `TI  - ${ref.title}.`,
    ...(ref.pages ? [`PG  - ${ref.pages}`] : []),
    ...(ref.doi ? [`LID - ${ref.doi} [doi]`] : []),
    `AB  - ${ref.abstract}`,
    ...ref.authors.map((name) => `FAU - ${name}`),
    'LA  - eng',
    'PT  - Journal Article',
    `DP  - ${ref.year}`,
    `JT  - ${ref.journal}`,
    '',
  ].join('\n')

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

const csv = (all: Reference[]) =>
  [
    'Authors,Title,Year,Source title,Pages,DOI,Abstract',
    ...all.map((ref) =>
      [ref.authors.join('; '), ref.title, String(ref.year), ref.journal, ref.pages ?? '', ref.doi ?? '', ref.abstract]
        .map(cell)
        .join(','),
    ),
    '',
  ].join('\n')

/** Three exports of the small review: thirteen records of eight reports, one entry damaged, one pair doubtful. */
const exports = {
  // The third entry has no end: it is read all the same, and a warning says where it stands.
  'psycinfo.ris': `\uFEFF${ris(refs.aalesund)}${ris(refs.school)}${ris(refs.dogs, '')}${ris(refs.coaching)}${ris(refs.farms)}`,
  'pubmed.nbib': [refs.coaching, refs.mentors, refs.benefits, refs.health]
    .map((ref, i) => nbib(ref, 9001 + i))
    .join('\n'),
  'scopus.csv': csv([
    { ...refs.aalesund, title: refs.aalesund.title.toUpperCase() },
    { ...refs.coaching, authors: ['Falk, N.', 'Berg, T.'] },
    refs.benefits,
    doubtful,
  ]),
}

/** Writes the three files into a folder and gives their paths by name. */
export function writeExports(folder: string): Record<keyof typeof exports, string> {
  mkdirSync(folder, { recursive: true })
  const paths = Object.entries(exports).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return [name, path]
  })
  return Object.fromEntries(paths)
}
