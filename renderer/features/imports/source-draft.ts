import type { ImportPreview, SourceInput } from '#shared/contract/imports.ts'
import type { otherMethods, sourceKinds } from '#shared/domain/reviews/words.ts'

/** The source form as it is being filled in: every field is text until it is saved. */
export interface SourceDraft {
  name: string
  kind: (typeof sourceKinds)[number]
  method: (typeof otherMethods)[number]
  platform: string
  searched: string
  query: string
  limits: string
  hits: number | null
  removedBefore: number | null
}

export const emptyDraft: SourceDraft = {
  name: '',
  kind: 'database',
  method: 'website',
  platform: '',
  searched: '',
  query: '',
  limits: '',
  hits: null,
  removedBefore: null,
}

interface Known {
  /** Found in the name of the file. */
  file: RegExp
  name: string
  platform?: string
  kind?: SourceDraft['kind']
  method?: SourceDraft['method']
}

/** Places that are often searched, as file names spell them. */
const known: readonly Known[] = [
  { file: /psyc\s*info/, name: 'APA PsycInfo' },
  { file: /psyc\s*articles/, name: 'APA PsycArticles' },
  { file: /cinahl/, name: 'CINAHL', platform: 'EBSCOhost' },
  { file: /embase/, name: 'Embase' },
  { file: /medline/, name: 'MEDLINE' },
  { file: /pub\s*med/, name: 'PubMed', platform: 'NLM' },
  { file: /\beric\b/, name: 'ERIC' },
  { file: /jstor/, name: 'JSTOR', platform: 'JSTOR' },
  { file: /scopus/, name: 'Scopus', platform: 'Elsevier' },
  { file: /web\s*of\s*science|\bwos\b/, name: 'Web of Science', platform: 'Clarivate' },
  { file: /pro\s*quest/, name: 'ProQuest', platform: 'ProQuest' },
  { file: /cochrane|central\b/, name: 'Cochrane CENTRAL', platform: 'Wiley' },
  { file: /soc\s*index/, name: 'SocINDEX', platform: 'EBSCOhost' },
  { file: /clinical\s*trials/, name: 'ClinicalTrials.gov', kind: 'register' },
  { file: /\bictrp\b/, name: 'WHO ICTRP', kind: 'register' },
  { file: /open\s*grey/, name: 'OpenGrey', kind: 'other', method: 'other' },
  { file: /cristin/, name: 'Cristin', kind: 'other', method: 'other' },
  { file: /\bnva\b/, name: 'NVA', kind: 'other', method: 'other' },
  { file: /idunn/, name: 'Idunn', kind: 'other', method: 'website' },
  { file: /scholar/, name: 'Google Scholar', kind: 'other', method: 'website' },
  { file: /web\s*site/, name: '', kind: 'other', method: 'website' },
  { file: /archive|repositor/, name: '', kind: 'other', method: 'organisation' },
  { file: /citation|snowball/, name: '', kind: 'other', method: 'citation' },
  { file: /own|personal|author/, name: '', kind: 'other', method: 'personal' },
]

const platforms = /\b(ovid|ebsco(?:host)?|proquest|elsevier|clarivate|wiley|nlm)\b/
const platformNames: Record<string, string> = {
  ovid: 'Ovid',
  ebsco: 'EBSCOhost',
  ebscohost: 'EBSCOhost',
  proquest: 'ProQuest',
  elsevier: 'Elsevier',
  clarivate: 'Clarivate',
  wiley: 'Wiley',
  nlm: 'NLM',
}
/** Programs that write files but are no place that is searched. */
const referenceManagers = /zotero|endnote|mendeley|refworks|citavi|jabref|bibtex/

/** What the source of a file probably is, from its name and from who wrote it: a proposal to be looked over. */
export function proposeSource(preview: Pick<ImportPreview, 'name' | 'producer'>): SourceDraft {
  const stem = preview.name.replace(/\.[^.]+$/, '')
  const file = stem.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  const producer = (preview.producer ?? '').toLowerCase()
  const manager = referenceManagers.test(producer) || referenceManagers.test(file)
  const found =
    known.find((one) => one.file.test(file)) ?? (manager ? undefined : known.find((one) => one.file.test(producer)))
  const platform = platforms.exec(file)?.[1] ?? platforms.exec(producer)?.[1]
  return {
    ...emptyDraft,
    name: found?.name || readable(stem),
    kind: found?.kind ?? (manager && !found ? 'other' : 'database'),
    method: found?.method ?? (manager ? 'personal' : 'website'),
    platform: found?.platform ?? (platform ? (platformNames[platform] ?? '') : ''),
  }
}

/** `own-lists_2021` becomes `Own lists 2021`. */
function readable(stem: string): string {
  const text =
    stem
      .replace(/^\d+[-_ .]+/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || stem
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** The draft as the contract wants it: what was left empty is left out. */
export function sourceOf(draft: SourceDraft): SourceInput {
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    ...(draft.kind === 'other' && { method: draft.method }),
    ...(draft.platform.trim() && { platform: draft.platform.trim() }),
    ...(draft.searched && { searched: draft.searched }),
    ...(draft.query.trim() && { query: draft.query.trim() }),
    ...(draft.limits.trim() && { limits: draft.limits.trim() }),
    ...(draft.hits !== null && { hits: draft.hits }),
    removedBefore: draft.removedBefore ?? 0,
  }
}

/** A source that is there, as a draft to change. */
export function draftOf(source: SourceInput): SourceDraft {
  return {
    name: source.name,
    kind: source.kind,
    method: source.method ?? 'website',
    platform: source.platform ?? '',
    searched: source.searched ?? '',
    query: source.query ?? '',
    limits: source.limits ?? '',
    hits: source.hits ?? null,
    removedBefore: source.removedBefore || null,
  }
}
