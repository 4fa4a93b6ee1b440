import type { Reason } from '#shared/contract/reviews.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'

interface ConflictActions {
  canResolve: boolean
  decide: (decision: 'include' | 'exclude', reason?: string) => void
  reasons: readonly Reason[]
  step: (by: 1 | -1) => void
  list: { toggle: () => void }
  note: () => void
}

/** The keys of settling conflicts: those of screening, without a maybe. */
export function useConflictCommands({ canResolve, decide, reasons, step, list, note }: ConflictActions): void {
  const t = useText()
  const section = t('conflicts.command.section')
  const enabled = canResolve
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
      { id: 'conflicts.next', label: t('screening.next'), keys: ['j', 'ArrowDown', 'ArrowRight'], run: () => step(1) },
      {
        id: 'conflicts.previous',
        label: t('screening.previous'),
        keys: ['k', 'ArrowUp', 'ArrowLeft'],
        run: () => step(-1),
      },
      { id: 'conflicts.note', label: t('conflicts.command.note'), keys: 'n', run: note, enabled },
      { id: 'conflicts.list', label: t('screening.command.list'), keys: '\\', run: list.toggle },
    ].map((command) => ({ ...command, section })),
  )
}
