import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type CellWords, cellText } from '#shared/domain/evidence/cell-text.ts'
import { type Column, columnsOf, type TableForm } from '#shared/domain/evidence/columns.ts'
import { type Evidence, noEvidence } from '#shared/domain/evidence/data.ts'
import { folded } from '#shared/domain/evidence/words.ts'
import { orpc } from '../../app/client.ts'
import { useLanguage } from '../../app/text.ts'
import { useForms } from '../charting/use-included.ts'

/** The query of everything that the table has. */
export function evidenceQuery() {
  return orpc.evidence.table.queryOptions({ input: {} })
}

/** The evidence as the room works with it. */
export interface EvidenceTable {
  evidence: Evidence
  forms: readonly TableForm[]
  columns: readonly Column[]
  words: CellWords
  /** What a cell is found by when the whole table is searched, by the study's place. */
  searched: (row: number) => string
}

/** What is included and what was charted of it, as columns. */
export function useEvidence() {
  // Others chart meanwhile, and other rooms do: it is read anew whenever the room is entered.
  const table = useQuery({ ...evidenceQuery(), staleTime: 0 })
  const { forms, error, isReady } = useForms()
  const lang = useLanguage()
  const evidence = table.data?.evidence ?? noEvidence
  const shape = JSON.stringify(forms)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the forms are new at every drawing; `shape` tells when they differ
  const made = useMemo((): EvidenceTable => {
    const titles = new Map(evidence.report.map((report, row) => [report, evidence.title[row] ?? '']))
    const words = { lang, title: (report: string) => titles.get(report) }
    const columns = columnsOf(evidence, forms, lang)
    return { evidence, forms, columns, words, searched: searchTexts(columns, words) }
  }, [evidence, shape, lang])
  return {
    isReady: table.isSuccess && isReady,
    error: table.error ?? error,
    isOpen: table.data?.open ?? true,
    ...made,
  }
}

/** The texts of all columns, put together for a row when it is first asked for. */
function searchTexts(columns: readonly Column[], words: CellWords): (row: number) => string {
  const texts: string[] = []
  return (row) => {
    texts[row] ??= columns.map((column) => searchText(column, row, words)).join('\n')
    return texts[row]
  }
}

function searchText(column: Column, row: number, words: CellWords): string {
  return folded(cellText(column, column.values[row], words))
}
