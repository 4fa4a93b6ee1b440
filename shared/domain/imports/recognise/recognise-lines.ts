import type { RecognisedText } from './recognise.ts'
import { producerOfRis } from './recognise-ris.ts'

const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length

/** Whether the first line is one that no XML and no table has: `<1. >` above an entry of Ovid. */
export function beginsAsOvid(start: string): boolean {
  return /^\s{0,20}<\s?\d{1,7}\.?\s?>\s{0,20}(?:[\r\n]|$)/.test(start)
}

/** The format of a text whose lines begin with tags or labels, and who wrote it; undefined where it is none. */
export function recogniseLines(head: string): RecognisedText | undefined {
  const lines = head.replace(/\r\n?/g, '\n')
  const bare = lines.trimStart()
  if (/^%[0-9A-Z@+] \S/.test(bare) && count(lines, /^%[0-9A-Z@] \S/gm) > 1)
    return { format: 'enw', ...producer(producerOfEnw(lines)) }
  if (/^_{20}/m.test(lines) && /^Document \d{1,6} of \d{1,6}\s{0,9}$/m.test(lines))
    return { format: 'proquest-text', producer: 'ProQuest' }
  const ovid = ovidForm(lines)
  if (ovid) return { format: ovid, producer: 'Ovid' }
  if (/^1[.:] \S/.test(bare) && /PMID: ?[1-9][0-9]{0,8}\b/.test(lines) && !/^PMID ?- /m.test(lines))
    return { format: 'pubmed-text', producer: 'PubMed' }
  const ris = count(lines, /^TY[ \t]{1,4}-/gm)
  const risTags = count(lines, /^[A-Z][A-Z0-9][ \t]{1,4}-[ \t]/gm)
  const medline = count(lines, /^(?:PMID ?-|OWN -|PMCR-|FAU -|STAT-|DCOM-|ISSN -|ISSN-)/gm)
  const asRis = (): RecognisedText => ({ format: 'ris', ...producer(producerOfRis(lines)) })
  if (ris > 0 && medline < risTags) return asRis()
  if (/^RT \S/m.test(lines) && count(lines, /^(?:RT|SR|A1|T1|JF|YR|K1) \S/gm) > 2)
    return { format: 'refworks-tagged', producer: 'RefWorks' }
  if (/^PT [A-Z]/m.test(lines) && /^(?:AU|TI|SO|ER|UT|PY)(?: |$)/m.test(lines))
    return { format: 'wos-tagged', producer: 'Web of Science' }
  if (medline > 0 && count(lines, /^[A-Z]{2,4} {0,2}-/gm) > 1)
    return { format: 'nbib', producer: /^OWN - ERIC/m.test(lines) ? 'ERIC' : 'PubMed' }
  if (/^TI- \S/m.test(bare) && count(lines, /^(?:HL|PU|PD|DT|NT|SE|KW)- /gm) > 1)
    return { format: 'labelled', producer: 'Copac' }
  if (
    /^\s{0,9}\uFEFF?Record #?\d{1,7} of \d/m.test(lines) &&
    count(lines, /^(?:ID|AU|TI|SO|YR|PY|AN|AB)(?::| ?- )/gm) > 1
  )
    return { format: 'labelled', producer: /INSPEC/.test(lines.slice(0, 2000)) ? 'INSPEC' : 'Cochrane Library' }
  if (
    /(?:^|[\s}])@\s{0,10}[A-Za-z][\w-]{1,30}\s{0,20}[{(]\s{0,20}(?:[^\s,{}()="]{0,300}\s{0,20},|[A-Za-z]{1,60}\s{0,10}=)/.test(
      lines,
    )
  )
    return { format: 'bibtex', ...producer(producerOfBibtex(lines)) }
  if (/^ER[ \t]{1,4}-/m.test(lines) && risTags > 2) return asRis()
  if (risTags > 4 && /^(?:TI|T1)[ \t]{1,4}-/m.test(lines)) return asRis()
  return undefined
}

const producer = (name: string | undefined) => (name ? { producer: name } : {})

function ovidForm(lines: string): 'ovid-tagged' | 'ovid-text' | undefined {
  if (/^\s{0,20}TY {1,4}-/.test(lines)) return undefined
  if (/^\s?VN {2}- Ovid/m.test(lines)) return 'ovid-tagged'
  const numbered = /^\s{0,2}<\s?\d{1,7}\.?\s?>\s{0,9}$/m.test(lines)
  if (numbered && count(lines, /^\s?[A-Z][A-Z0-9] {2}- /gm) > 2 && !/^TY {1,4}-/m.test(lines)) return 'ovid-tagged'
  const labels = count(
    lines,
    /^(?:Accession Number|Unique Identifier|Record Identifier|Authors?|Author NameID|Title|Source|Abstract|Publication Type|Institution|Status|Link to the Ovid Full Text or citation):?\s{0,4}\n\s{1,4}\S/gm,
  )
  return labels > (numbered ? 1 : 3) ? 'ovid-text' : undefined
}

function producerOfEnw(text: string): string | undefined {
  if (/^%U .{0,60}aisel\.aisnet\.org|^%U .{0,80}(?:viewcontent\.cgi|\/iss\d{1,4}\/\d)/m.test(text)) return 'bepress'
  if (/^%W .{0,60}(?:AGRIS|FAO)|^%U .{0,60}agris\.fao\.org/m.test(text)) return 'AGRIS'
  if (/^%~ |^%F \d/m.test(text)) return 'EndNote'
  return undefined
}

const BIBTEX_SIGNS: [string, RegExp][] = [
  ['JSTOR', /jstor\.org/i],
  ['Cristin', /cristin\.no|nva\.sikt\.no/i],
  ['Web of Science', /Unique-ID\s*=|isi:\d|WOS:\d{6}/],
  ['Scopus', /source\s*=\s*\{Scopus\}|scopus\.com\/inward/i],
  ['JabRef', /jabref-meta|Encoding: /],
  ['Mendeley', /mendeley/i],
  ['Zotero', /zotero/i],
]

function producerOfBibtex(text: string): string | undefined {
  return BIBTEX_SIGNS.find(([, sign]) => sign.test(text))?.[0]
}
