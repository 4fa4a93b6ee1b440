import type { Reason } from '#shared/contract/reviews.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { Queue } from './use-queue.ts'

interface ScreeningActions {
  canVote: boolean
  decide: (decision: Decision, reason?: string) => void
  reasons: readonly Reason[]
  queue: Queue
  list: { toggle: () => void }
  search: () => void
  note: () => void
}

/** The keys of screening: those that people know from other programs. */
export function useScreeningCommands({ canVote, decide, reasons, queue, list, search, note }: ScreeningActions): void {
  const t = useText()
  const section = t('screening.command.section')
  useCommands(
    [
      {
        id: 'screening.include',
        label: t('screening.include'),
        keys: 'i',
        run: () => decide('include'),
        enabled: canVote,
      },
      {
        id: 'screening.maybe',
        label: t('screening.maybe'),
        keys: ['m', 'u'],
        run: () => decide('maybe'),
        enabled: canVote,
      },
      {
        id: 'screening.exclude',
        label: t('screening.exclude'),
        keys: 'e',
        run: () => decide('exclude'),
        enabled: canVote,
      },
      ...reasons.slice(0, 9).map((reason, index) => ({
        id: `screening.reason.${reason.id}`,
        label: t('screening.excludeFor', { reason: reason.label }),
        keys: String(index + 1),
        family: t('screening.excludeFor.family'),
        run: () => decide('exclude', reason.id),
        enabled: canVote,
      })),
      {
        id: 'screening.next',
        label: t('screening.next'),
        keys: ['j', 'ArrowDown', 'ArrowRight'],
        run: () => queue.step(1),
      },
      {
        id: 'screening.previous',
        label: t('screening.previous'),
        keys: ['k', 'ArrowUp', 'ArrowLeft'],
        run: () => queue.step(-1),
      },
      { id: 'screening.search', label: t('screening.command.search'), keys: '/', run: search },
      { id: 'screening.note', label: t('screening.command.note'), keys: 'n', run: note, enabled: canVote },
      { id: 'screening.list', label: t('screening.command.list'), keys: '\\', run: list.toggle },
    ].map((command) => ({ ...command, section })),
  )
}
