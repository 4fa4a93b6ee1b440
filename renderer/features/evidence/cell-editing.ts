import type { Answer, Field } from '#shared/domain/charting/form.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'

/** What whatever a cell is changed with is told, and tells. */
export interface CellEditorProps {
  column: Column
  field: Field
  value: Answer
  /** Told the new value and where the keyboard goes next. */
  onDone: (value: Answer, next: 'down' | 'right' | 'left' | 'stay') => void
  onGiveUp: () => void
}
