import type { Random } from './random.ts'
import { sources } from './sources.ts'
import type { Placement } from './spread.ts'
import { type RecordView, viewer } from './variants.ts'
import { cristin, jstor } from './writers/bibtex.ts'
import type { Entry, Written } from './writers/common.ts'
import { cinahl, idunn, proquest, psycinfo } from './writers/ris.ts'
import { embase, openGrey, scopus, websites } from './writers/tables.ts'
import { eric, pubmed, webOfScience } from './writers/tagged.ts'
import { archives, ownLists } from './writers/xml.ts'

type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252'

const writers: Record<string, [write: (entries: Entry[]) => Written, encoding: Encoding]> = {
  psycinfo: [psycinfo, 'utf-8'],
  cinahl: [cinahl, 'utf-8'],
  embase: [embase, 'utf-8'],
  eric: [eric, 'utf-8'],
  jstor: [jstor, 'utf-8'],
  pubmed: [pubmed, 'utf-8'],
  scopus: [scopus, 'utf-8-bom'],
  webofscience: [webOfScience, 'utf-8-bom'],
  proquest: [proquest, 'utf-8-bom'],
  opengrey: [openGrey, 'utf-16le'],
  cristin: [cristin, 'windows-1252'],
  idunn: [idunn, 'windows-1252'],
  websites: [websites, 'utf-8'],
  archives: [archives, 'utf-8'],
  'own-lists': [ownLists, 'utf-8'],
}

/** Windows-1252 beyond Latin-1 (https://encoding.spec.whatwg.org/#windows-1252), as far as the sample needs it. */
const beyond: Record<string, number> = {
  '–': 0x96,
  '—': 0x97,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '…': 0x85,
  '€': 0x80,
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (sign) => {
    const code = beyond[sign] ?? sign.codePointAt(0) ?? 0
    if (code > 0xff) throw new Error(`"${sign}" is not in Windows-1252`)
    return code
  })
}

function utf16le(text: string): Uint8Array {
  const out = new Uint8Array(2 + text.length * 2)
  out.set([0xff, 0xfe])
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    out[2 + i * 2] = unit & 0xff
    out[3 + i * 2] = unit >> 8
  }
  return out
}

function encoded(written: Written, encoding: Encoding): Uint8Array {
  if (typeof written !== 'string') return written
  if (encoding === 'windows-1252') return windows1252(written)
  if (encoding === 'utf-16le') return utf16le(written)
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${written}` : written)
}

/** One export file: its bytes, and the record that each entry of it is a view of. */
export interface SampleExport {
  stem: string
  file: string
  bytes: Uint8Array
  views: RecordView[]
}

/** The 23rd entry of ProQuest loses its title: it should be one whose title is known from elsewhere. */
function untitled(views: RecordView[]) {
  const found = views.findIndex(
    ({ report, doi, title }) => doi && report.abstract.length > 0 && report.title === title && report.language === 'en',
  )
  const [known, now] = [views[found], views[22]]
  if (!known || !now) throw new Error('no entry of ProQuest can do without its title')
  views[22] = known
  views[found] = now
}

/** The fifteen files in the dialects of their places. */
export function exportFiles(random: Random, placements: Map<string, Placement[]>): SampleExport[] {
  const view = viewer(random)
  return sources.map(({ stem, file }) => {
    const views = (placements.get(stem) ?? []).map((placement) => view(placement, stem))
    const writer = writers[stem]
    if (!writer) throw new Error(`no writer for ${stem}`)
    const [write, encoding] = writer
    if (stem === 'proquest') untitled(views)
    const entries = views.map((one, i) => ({ view: one, number: i + 1 }))
    return { stem, file, bytes: encoded(write(entries), encoding), views }
  })
}
