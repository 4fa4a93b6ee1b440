import type { Reason } from '#shared/contract/reviews.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { Deciding } from './use-deciding.ts'
import type { Queue } from './use-queue.ts'

interface ScreeningActions {
  deciding: Deciding
  reasons: readonly Reason[]
  queue: Queue
  list: { toggle: () => void }
  focus: { toggle: () => void }
  search: () => void
}

/** The keys of screening: those that people know from other programs. */
export function useScreeningCommands({ deciding, reasons, queue, list, focus, search }: ScreeningActions): void {
  const t = useText()
  const section = t('screening.command.section')
  const { decide, excludeFor, also, pick, canVote: enabled } = deciding
  useCommands(
    [
      {
        id: 'screening.include',
        label: t('screening.include'),
        keys: 'i',
        run: (at?: number) => decide('include', at),
        enabled,
      },
      {
        id: 'screening.maybe',
        label: t('screening.maybe'),
        keys: ['m', 'u'],
        run: (at?: number) => decide('maybe', at),
        enabled,
      },
      {
        id: 'screening.exclude',
        label: t('screening.exclude'),
        keys: 'e',
        run: (at?: number) => decide('exclude', at),
        enabled,
      },
      ...reasons.slice(0, 9).flatMap((reason, index) => [
        {
          id: `screening.reason.${reason.id}`,
          label: t('screening.excludeFor', { reason: reason.label }),
          family: t('screening.excludeFor.family'),
          keys: String(index + 1),
          run: (at?: number) => excludeFor(reason, at),
          enabled,
        },
        {
          id: `screening.also.${reason.id}`,
          label: t('screening.also', { reason: reason.label }),
          family: t('screening.also.family'),
          // The number's place on the keyboard: with Shift it writes another sign in every country.
          keys: `Shift+Digit${index + 1}`,
          run: (at?: number) => also(reason, at),
          enabled,
        },
      ]),
      {
        id: 'screening.pick',
        label: t('screening.command.pick'),
        keys: 'Shift+e',
        run: () => pick(true),
        enabled: enabled && reasons.length > 0,
      },
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
      { id: 'screening.list', label: t('screening.command.list'), keys: '\\', run: list.toggle },
      { id: 'screening.focus', label: t('screening.command.focus'), keys: 'f', run: focus.toggle },
    ].map((command) => ({ ...command, section })),
  )
}
