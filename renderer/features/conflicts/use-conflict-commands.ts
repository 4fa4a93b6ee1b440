import type { Reason } from '#shared/contract/reviews.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'

interface ConflictActions {
  canSettle: boolean
  canAsk: boolean
  canReopen: boolean
  /** Something is being read. */
  isReading: boolean
  decide: (decision: 'include' | 'exclude', reason?: string) => void
  reasons: readonly Reason[]
  step: (by: 1 | -1) => void
  ask: () => void
  discuss: () => void
  reopen: () => void
  votes: { toggle: () => void; judgeFirst: boolean; setJudgeFirst: (first: boolean) => void }
  list: { toggle: () => void }
  search: () => void
  note: () => void
}

/** The keys of settling conflicts: those of screening, without a maybe, and what only conflicts have. */
export function useConflictCommands(actions: ConflictActions): void {
  const { canSettle, isReading, decide, reasons, step, votes } = actions
  const t = useText()
  const section = t('conflicts.command.section')
  const enabled = canSettle
  useCommands(
    [
      { id: 'conflicts.include', label: t('screening.include'), keys: 'i', run: () => decide('include'), enabled },
      { id: 'conflicts.exclude', label: t('screening.exclude'), keys: 'e', run: () => decide('exclude'), enabled },
      ...reasons.slice(0, 9).map((reason, index) => ({
        id: `conflicts.reason.${reason.id}`,
        label: t('screening.excludeFor', { reason: reason.label }),
        keys: String(index + 1),
        family: t('screening.excludeFor.family'),
        run: () => decide('exclude', reason.id),
        enabled,
      })),
      { id: 'conflicts.ask', label: t('conflicts.command.ask'), keys: 'a', run: actions.ask, enabled: actions.canAsk },
      {
        id: 'conflicts.discuss',
        label: t('conflicts.command.discuss'),
        keys: 'd',
        run: actions.discuss,
        enabled: isReading,
      },
      {
        id: 'conflicts.reopen',
        label: t('conflicts.command.reopen'),
        keys: 'x',
        run: actions.reopen,
        enabled: actions.canReopen,
      },
      { id: 'conflicts.votes', label: t('conflicts.command.votes'), keys: 'v', run: votes.toggle, enabled: isReading },
      {
        id: 'conflicts.judgeFirst',
        label: t(votes.judgeFirst ? 'conflicts.command.votesFirst' : 'conflicts.command.judgeFirst'),
        run: () => votes.setJudgeFirst(!votes.judgeFirst),
      },
      { id: 'conflicts.next', label: t('screening.next'), keys: ['j', 'ArrowDown', 'ArrowRight'], run: () => step(1) },
      {
        id: 'conflicts.previous',
        label: t('screening.previous'),
        keys: ['k', 'ArrowUp', 'ArrowLeft'],
        run: () => step(-1),
      },
      { id: 'conflicts.note', label: t('conflicts.command.note'), keys: 'n', run: actions.note, enabled },
      { id: 'conflicts.search', label: t('conflicts.search'), keys: '/', run: actions.search },
      { id: 'conflicts.list', label: t('screening.command.list'), keys: '\\', run: actions.list.toggle },
    ].map((command) => ({ ...command, section })),
  )
}
