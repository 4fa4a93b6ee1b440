import { useMutation } from '@tanstack/react-query'
import { FileTrigger } from 'react-aria-components'
import { type CellWords, cellText } from '#shared/domain/evidence/cell-text.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { api } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './dialogs.module.css'
import type { EvidenceTable } from './use-evidence.ts'
import { useFill } from './use-fill.ts'

/** So many of what was not understood are named. */
const named = 8

type Found = Awaited<ReturnType<typeof api.evidence.import>>

/** Reads a chart back: first what would change, then the changes as one step. */
export function ImportDialog({ table, onClose }: { table: EvidenceTable; onClose: () => void }) {
  const t = useText()
  const lang = useLanguage()
  const fill = useFill(onClose)
  const read = useMutation({
    mutationFn: (file: File) => api.evidence.import({ file, lang }),
    onError: useProblemToast(),
  })
  const changes = read.data?.changes ?? []
  const go = () => fill.mutate(changes.map(({ before: _before, title: _title, label: _label, ...change }) => change))
  return (
    <Dialog
      title={read.data ? t('evidence.fill.title', { n: changes.length }) : t('evidence.import')}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      width={read.data ? 'wide' : 'narrow'}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <FileTrigger
            acceptedFileTypes={['.xlsx', '.json']}
            onSelect={(files) => {
              const file = files?.[0]
              if (file) read.mutate(file)
            }}
          >
            <Button variant={read.data ? 'quiet' : 'primary'} isPending={read.isPending}>
              {t(read.isPending ? 'evidence.import.reading' : 'evidence.import.choose')}
            </Button>
          </FileTrigger>
          {changes.length > 0 && (
            <Button variant="primary" isPending={fill.isPending} onPress={go}>
              {t('evidence.fill.go', { n: changes.length })}
            </Button>
          )}
        </>
      }
    >
      {read.data ? <FoundInFile found={read.data} table={table} /> : <p>{t('evidence.import.says')}</p>}
    </Dialog>
  )
}

function FoundInFile({ found, table }: { found: Found; table: EvidenceTable }) {
  const t = useText()
  const { list } = useFormat()
  const few = (all: readonly string[]) =>
    list(all.length > named ? [...all.slice(0, named), t('evidence.fill.more', { n: all.length - named })] : [...all])
  const columns = new Map(table.columns.map((column) => [column.field?.id, column]))
  const { unknown, foreign, problems } = found
  return (
    <>
      <p className={styles.says}>{t('evidence.import.found', { studies: found.studies, same: found.same })}</p>
      {unknown.length > 0 && (
        <p className={styles.problem}>{t('evidence.import.unknown', { n: unknown.length, list: few(unknown) })}</p>
      )}
      {foreign.length > 0 && <p className={styles.problem}>{t('evidence.import.foreign', { list: few(foreign) })}</p>}
      {problems.length > 0 && (
        <p className={styles.problem}>
          {t('evidence.import.problems', { list: few(problems.map((one) => t('evidence.import.problem', one))) })}
        </p>
      )}
      {found.changes.length > 0 && (
        <ChangesTable
          changes={found.changes.map(({ field, title, label, before, value }) => ({
            study: title,
            column: label,
            before: valueText(columns.get(field), before, table.words),
            after: valueText(columns.get(field), value, table.words),
          }))}
        />
      )}
    </>
  )
}

/** Of a field in a group the column has the values of all items: one of them is written by itself. */
function valueText(column: Column | undefined, value: Found['changes'][number]['value'], words: CellWords): string {
  return column ? cellText(column, value, words) : String(value ?? '')
}
