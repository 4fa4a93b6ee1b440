import type { TextId } from '../../app/text.ts'
import { useText } from '../../app/text.ts'
import css from './BroughtLists.module.css'
import type { Brought } from './bringing.ts'

const known: Record<string, TextId> = {
  'file-gone': 'problem.file-gone',
  'file-changed': 'problem.file-changed',
  'attached-already': 'problem.attached-already',
  'no-such-report': 'problem.no-such-report',
  'not-at-stage': 'problem.not-at-stage',
}

/** Why a file could not be kept when it was to be. */
export function LeftBecause({ file }: { file: Brought }) {
  const t = useText()
  if (file.left === undefined) return null
  return (
    <p className={css.wrong} role="status">
      <span aria-hidden="true">⚠</span> {t(known[file.left] ?? 'attachments.notKept')}
    </p>
  )
}
