import { type Line, moved, newKey } from './draft.ts'
import { OrderedTexts } from './OrderedTexts.tsx'

interface DraftLinesProps {
  label: string
  addLabel: string
  none?: string
  keyed?: boolean
  lines: Line[]
  onChange: (lines: Line[]) => void
}

/** An ordered list that is kept in the draft. */
export function DraftLines({ lines, onChange, ...rest }: DraftLinesProps) {
  return (
    <OrderedTexts
      {...rest}
      lines={lines}
      onAdd={(text) => onChange([...lines, { key: newKey(), text }])}
      onChange={(key, text) => onChange(lines.map((line) => (line.key === key ? { key, text } : line)))}
      onRemove={(key) => onChange(lines.filter((line) => line.key !== key))}
      onMove={(key, step) =>
        onChange(
          moved(
            lines,
            lines.findIndex((line) => line.key === key),
            step,
          ),
        )
      }
    />
  )
}
