import { csvOf } from '../../imports/write/csv.ts'
import { type Flow, type FlowBox, type FlowLine, findBox } from '../flow.ts'
import { called, lineCalled, numberAt, type Worded } from './naming.ts'
import { templateRows } from './template.ts'

const columns = ['data', 'node', 'box', 'description', 'boxtext', 'tooltips', 'url', 'n']
const destinations = ['background', 'ongoing', 'protocol', 'awaiting'] as const

/** What a row of the template says: its label, and its number or list; empty where the form has none or it is hidden. */
interface Said {
  label: string
  n: string
}

/**
 * The flow as the table that the R package PRISMA2020 draws from (Haddaway et al. 2022, doi:10.1002/cl2.1230): every row of its
 * template, by the same names. An empty number draws no line, and 0 is drawn. Rows of ours follow at the end, for numbers that
 * the template has no row for; the package finds rows by patterns, and no pattern of it is in their names.
 */
export function prismaCsv(worded: Worded): string {
  const rows = templateRows.map(({ data, node, box, description, url }) => {
    const { label, n } = saidBy(worded, data === 'NA' ? box : data)
    const tooltip = node === 'NA' || node === '' ? 'NA' : description
    return [data, node, box, description, label, tooltip, url, n]
  })
  const own = ownRows(worded).map(({ data, label, n }) => [data, 'NA', 'NA', label, label, 'NA', 'NA', n])
  // Without the mark for spreadsheets that it is UTF-8: R would read it as part of the first name.
  return [...csvOf([columns, ...rows, ...own])].join('').replace(/^\uFEFF/, '')
}

function saidBy(worded: Worded, row: string): Said {
  const { flow } = worded
  const title = titles[row]
  if (title) return { label: called(worded, title(flow)), n: '0' }
  const box = boxes[row]
  if (box) return { label: called(worded, box), n: text(numberAt(flow, box)) }
  const reports = reportsOf[row]
  if (reports) return { label: called(worded, `reports.${reports}`), n: text(findBox(flow, reports)?.reports) }
  const method = methods[row]
  if (method) return otherMethod(worded, method)
  switch (row) {
    case 'database_specific_results':
      return { label: called(worded, 'identified.databases'), n: specific(worded, 'identified.databases') }
    case 'register_specific_results':
      return { label: called(worded, 'identified.registers'), n: specific(worded, 'identified.registers') }
    case 'dbr_excluded':
      return { label: called(worded, 'excluded.fullText'), n: reasons(worded, '') }
    case 'other_excluded':
      return { label: called(worded, 'other.excluded.fullText'), n: reasons(worded, 'other.') }
    case 'total_studies_ma':
      return { label: `${called(worded, 'total')} (meta-analysis)`, n: '' }
    case 'total_reports_ma':
      return { label: `${called(worded, 'reports.total')} (meta-analysis)`, n: '' }
    default:
      return { label: '', n: '' }
  }
}

const ofNew = (code: string) => (flow: Flow) => (findBox(flow, 'previous') ? `${code}New` : code)
const ofDatabases = (flow: Flow) => (findBox(flow, 'identified.other') ? 'head.all' : ofNew('head.databases')(flow))

/** Rows that draw a heading or a label at the side, by their boxes. */
const titles: Record<string, (flow: Flow) => string> = {
  prevstud: () => 'head.previous',
  newstud: ofDatabases,
  othstud: ofNew('head.other'),
  identification: () => 'side.identification',
  screening: () => 'side.screening',
  included: () => 'side.included',
}

const boxes: Record<string, string> = {
  previous_studies: 'previous',
  database_results: 'identified.databases',
  register_results: 'identified.registers',
  duplicates: 'removed.duplicates',
  excluded_automatic: 'removed.automation',
  excluded_other: 'removed.other',
  records_screened: 'screened',
  records_excluded: 'excluded.titleAbstract',
  dbr_sought_reports: 'sought',
  dbr_notretrieved_reports: 'notRetrieved',
  other_sought_reports: 'other.sought',
  other_notretrieved_reports: 'other.notRetrieved',
  dbr_assessed: 'assessed.fullText',
  other_assessed: 'other.assessed.fullText',
  new_studies: 'included',
  total_studies: 'total',
}

const reportsOf: Record<string, string> = {
  previous_reports: 'previous',
  new_reports: 'included',
  total_reports: 'total',
}

const methods: Record<string, 'website' | 'organisation' | 'citation'> = {
  website_results: 'website',
  organisation_results: 'organisation',
  citations_results: 'citation',
}

/**
 * The template knows three other methods. All the rest is told with the last of them, whose label then says so; in a form of one
 * column that is all of what other methods gave.
 */
function otherMethod(worded: Worded, method: 'website' | 'organisation' | 'citation'): Said {
  const { flow } = worded
  const key = 'other.identified'
  const lines = findBox(flow, key)?.lines ?? []
  const told = (one: string) => lines.find(({ id }) => id === one)
  const own = told(method)
  const ours = { id: method, label: method, code: `method.${method}`, n: 0, ids: [] }
  if (method !== 'citation') return { label: lineCalled(worded, key, own ?? ours), n: text(own?.n) }
  const pooled = findBox(flow, 'identified.other')
  if (pooled) return { label: called(worded, 'identified.other'), n: text(numberAt(flow, 'identified.other')) }
  const rest = lines.filter(({ id }) => id !== 'website' && id !== 'organisation')
  if (rest.length === 0) return { label: lineCalled(worded, key, ours), n: '' }
  return { label: rest.map((line) => lineCalled(worded, key, line)).join(', '), n: text(sumOf(rest)) }
}

function sumOf(lines: readonly FlowLine[]): number | null {
  return lines.some(({ n }) => n === null) ? null : lines.reduce((sum, { n }) => sum + (n ?? 0), 0)
}

/** Each source of a box by name; one source needs no list of itself. */
function specific(worded: Worded, key: string): string {
  const lines = findBox(worded.flow, key)?.lines ?? []
  return lines.length < 2 ? '' : listed(lines.map((line) => [lineCalled(worded, key, line), line.n]))
}

/** Reasons with their numbers, and after them where excluded reports went under no reason. Without any reason, the number alone. */
function reasons(worded: Worded, prefix: '' | 'other.'): string {
  const key = `${prefix}excluded.fullText`
  const box = findBox(worded.flow, key)
  const shown = numberAt(worded.flow, key)
  if (!box || shown == null) return ''
  const lines = (box.lines ?? []).map((line): [string, number | null] => [lineCalled(worded, key, line), line.n])
  const aside = destinations.flatMap((where): [string, number][] => {
    const found = `${prefix}destination.${where}`
    const n = numberAt(worded.flow, found)
    return n == null || n === 0 ? [] : [[called(worded, found), n]]
  })
  if (lines.length === 0 && aside.length === 0) return String(shown)
  return listed([...(lines.length > 0 ? lines : [[called(worded, key), shown] as [string, number]]), ...aside])
}

/** "Name, 12; Other name, 3": the package splits at semicolons and cuts at the first comma, so that names may have neither. */
function listed(entries: readonly (readonly [string, number | null])[]): string {
  return entries.map(([name, n]) => `${withoutSeparators(name)}, ${n ?? ''}`).join('; ')
}

/** The name with other signs for commas and semicolons. */
function withoutSeparators(name: string): string {
  return name
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*;\s*/g, ' / ')
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
    .replaceAll(/\s*,\s*/g, ' – ')
    .trim()
}

/** Numbers of this form that the template has no row for. */
function ownRows(worded: Worded): { data: string; label: string; n: string }[] {
  const rows: [string, FlowBox | undefined][] = [
    ['after_deduplication', findBox(worded.flow, 'afterDuplicates')],
    ['entered_full_text', findBox(worded.flow, 'entered.fullText')],
  ]
  return rows.flatMap(([data, box]) =>
    box ? [{ data, label: called(worded, box.key), n: text(numberAt(worded.flow, box.key)) }] : [],
  )
}

function text(n: number | null | undefined): string {
  return n == null ? '' : String(n)
}
