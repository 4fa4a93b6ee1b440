import type { Bytes } from '../imports/bytes/bytes.ts'
import { decode } from '../imports/bytes/decode.ts'
import { columnNamed, plainName } from '../imports/read/table/column-names.ts'
import { rowsOf } from '../imports/read/table/csv.ts'
import { gridOf } from '../imports/read/table/delimited.ts'
import { headOf } from '../imports/text/text.ts'
import { Problem } from '../problem.ts'
import type { RankedText } from './features.ts'

/** A row of a table of records: what can be read of it, and what was decided, if anything was. */
export interface LabelledRow {
  /** The line of the file that it begins in. */
  line: number
  text: RankedText
  included?: boolean
}

/** The columns that labels are looked for in where none is named, as published sets call them. */
const usual = ['label_included', 'included', 'label', 'include', 'decision']

const yes = new Set('1 1.0 true yes y include included relevant ja inkludert'.split(' '))
const no = new Set('0 0.0 false no n exclude excluded irrelevant nei ekskludert -1'.split(' '))

/**
 * Reads records with labels from a table (CSV, TSV and the like, in any encoding). Titles, abstracts, keywords and languages
 * are found by the names of their columns, as an import finds them.
 *
 * @param column the name of the column that says what was decided; by default the first that is usually called so
 */
export function labelledRows(file: { name: string; bytes: Bytes }, column?: string): LabelledRow[] {
  const { text } = decode(file.bytes)
  const grid = gridOf(headOf(text))
  const names = grid?.rows[0]
  if (!grid || !names) throw new Problem('no-table', `${file.name} is no table.`, { file: file.name })
  const label = labelColumn(names, column, file.name)
  const found = names.map((name, i) => (i === label ? undefined : columnNamed(name)))
  const at = {
    title: found.indexOf('title'),
    abstract: found.indexOf('abstract'),
    keyword: found.indexOf('keyword'),
    language: found.indexOf('language'),
  }
  if (at.title < 0 && at.abstract < 0)
    throw new Problem('no-titles', `${file.name} has no column of titles or abstracts.`, { file: file.name })
  const rows: LabelledRow[] = []
  let first = true
  for (const { cells, line } of rowsOf(text, grid.delimiter)) {
    if (!first) {
      const cell = (i: number) => cells[i]?.trim() ?? ''
      const included = labelIn(cell(label), file.name, line)
      rows.push({
        line,
        text: {
          title: cell(at.title),
          abstract: cell(at.abstract),
          keywords: cell(at.keyword).split(/[;|]/),
          language: cell(at.language),
        },
        ...(included === undefined ? {} : { included }),
      })
    }
    first = false
  }
  return rows
}

function labelColumn(names: readonly string[], asked: string | undefined, file: string): number {
  const wanted = asked === undefined ? usual : [asked]
  for (const name of wanted) {
    const exact = names.indexOf(name)
    const at = exact >= 0 ? exact : names.findIndex((one) => plainName(one) === plainName(name))
    if (at >= 0) return at
  }
  throw new Problem(
    'no-labels',
    `${file} has no column ${asked ?? 'of labels'}. Its columns are: ${names.join(', ')}.`,
    { file },
  )
}

/** What a label says; nothing where it is empty. */
function labelIn(cell: string, file: string, line: number): boolean | undefined {
  const said = cell.toLowerCase()
  if (said === '') return undefined
  if (yes.has(said)) return true
  if (no.has(said)) return false
  throw new Problem(
    'unknown-label',
    `${file}: '${cell.slice(0, 40)}' is no label: 1 and 0 are, or include and exclude.`,
    {
      file,
      line,
    },
  )
}
