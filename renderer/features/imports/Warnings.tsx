import { useState } from 'react'
import type { ImportWarning } from '#shared/contract/imports.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './Warnings.module.css'
import { warningText } from './warning-text.ts'

const few = 4

/** What could not be read whole, and where in the file it stands. */
export function Warnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  const t = useText()
  const [all, setAll] = useState(false)
  const shown = all ? warnings : warnings.slice(0, few)
  return (
    <div>
      <ul className={css.list}>
        {shown.map((warning, index) => {
          const where = [
            warning.entry !== undefined && t('imports.where.entry', { entry: warning.entry }),
            warning.line !== undefined &&
              t(warning.entry === undefined ? 'imports.where.row' : 'imports.where.line', { line: warning.line }),
          ].filter(Boolean)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: warnings stand in the order of the file and never move
            <li key={index} className={css.warning}>
              {where.length > 0 && <span className={css.where}>{where.join(', ')}</span>}
              <span dir="auto">{warningText(warning, t)}</span>
            </li>
          )
        })}
      </ul>
      {!all && warnings.length > few && (
        <Button variant="bare" size="small" onPress={() => setAll(true)}>
          {t('imports.showAll', { n: warnings.length })}
        </Button>
      )}
    </div>
  )
}
