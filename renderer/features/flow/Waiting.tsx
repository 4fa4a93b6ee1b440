import { Link } from '@tanstack/react-router'
import { useText } from '../../app/text.ts'
import { SideSection } from '../../ui/Room.tsx'
import css from './FlowChecks.module.css'
import type { ShownFlow } from './types.ts'

/** Where what waits is worked on. */
const rooms = {
  titleAbstract: '/review/screening/title-abstract',
  titleAbstractConflicts: '/review/conflicts/title-abstract',
  retrieval: '/review/fulltext/list',
  fullText: '/review/fulltext',
  fullTextConflicts: '/review/conflicts/full-text',
} as const

const kinds = ['titleAbstract', 'titleAbstractConflicts', 'retrieval', 'fullText', 'fullTextConflicts'] as const

/** What makes the flow interim: how many wait for what, each leading to where that is done. */
export function Waiting({ pending }: { pending: ShownFlow['pending'] }) {
  const t = useText()
  const waiting = kinds.flatMap((kind) => {
    const n = pending[kind]
    return n ? [{ kind, n }] : []
  })
  if (waiting.length === 0) return null
  return (
    <SideSection title={t('flow.waiting')}>
      <ul className={css.checks}>
        {waiting.map(({ kind, n }) => (
          <li key={kind} className={css.check}>
            <span className={css.sign} aria-hidden="true">
              ·
            </span>
            <Link to={rooms[kind]}>{t(`flow.waiting.${kind}`, { n })}</Link>
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
