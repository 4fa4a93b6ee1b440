import { useState } from 'react'
import type { ImportWarning } from '#shared/contract/imports.ts'
import { useText } from '../../app/text.ts'
import { grouped, type WarningGroup } from './counts.ts'
import css from './Warnings.module.css'
import { warningKind, warningText } from './warning-text.ts'

/** So many lines of one kind are shown at first. */
const few = 3

/** What could not be read whole, by kind, and where in the file it stands. */
export function Warnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  return (
    <ul className={css.list}>
      {grouped(warnings).map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </ul>
  )
}

function Group({ group: { warnings, code } }: { group: WarningGroup }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  // biome-ignore lint/suspicious/noArrayIndexKey: warnings stand in the order of the file and never move
  if (warnings.length <= few && !open) return warnings.map((warning, i) => <Line key={i} of={warning} />)
  return (
    <li>
      <button type="button" className={css.kind} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={css.turn} aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        <span>{t('imports.warningsOfKind', { n: warnings.length, kind: warningKind(code, t) })}</span>
      </button>
      {open && (
        <ul className={css.lines}>
          {warnings.map((warning, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: warnings stand in the order of the file and never move
            <Line key={index} of={warning} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Line({ of: warning }: { of: ImportWarning }) {
  const t = useText()
  const { entry, line, data } = warning
  const where = [
    typeof data?.member === 'string' && warning.code !== 'member-unreadable' && data.member,
    entry !== undefined && t('imports.where.entry', { entry }),
    line !== undefined && t(entry === undefined ? 'imports.where.row' : 'imports.where.line', { line }),
  ].filter(Boolean)
  return (
    <li className={css.warning}>
      {where.length > 0 && <span className={css.where}>{where.join(', ')}</span>}
      <span dir="auto">{warningText(warning, t)}</span>
    </li>
  )
}
