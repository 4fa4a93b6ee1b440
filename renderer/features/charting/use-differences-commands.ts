import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'

interface Actions {
  canSettle: boolean
  canLeave: boolean
  canReopen: boolean
  take: (side: 0 | 1) => void
  writeAnother: () => void
  leave: () => void
  reopen: () => void
  /** Of the two who charted it. */
  names: readonly string[]
  step: (by: 1 | -1) => void
  stepField: (by: 1 | -1) => void
  goOn: (() => void) | undefined
  list: () => void
  alike: () => void
}

/** The keys of settling what two charted. */
export function useDifferencesCommands(actions: Actions): void {
  const { canSettle, canLeave, canReopen, names, step, stepField, goOn } = actions
  const t = useText()
  const section = t('charting.differences.section')
  const enabled = canSettle
  const take = (name: string | undefined) => t('charting.differences.take', { name: name ?? '' })
  useCommands(
    [
      { id: 'charting.take.first', label: take(names[0]), keys: 'a', run: () => actions.take(0), enabled },
      { id: 'charting.take.second', label: take(names[1]), keys: 'b', run: () => actions.take(1), enabled },
      { id: 'charting.write', label: t('charting.differences.write'), keys: 'w', run: actions.writeAnother, enabled },
      {
        id: 'charting.leave',
        label: t('charting.differences.leave'),
        keys: 'l',
        run: actions.leave,
        enabled: canLeave,
      },
      {
        id: 'charting.reopen',
        label: t('charting.differences.reopen'),
        keys: 'x',
        run: actions.reopen,
        enabled: canReopen,
      },
      { id: 'charting.field.next', label: t('charting.field.next'), keys: ['n', 'ArrowDown'], run: () => stepField(1) },
      {
        id: 'charting.field.previous',
        label: t('charting.field.previous'),
        keys: ['p', 'ArrowUp'],
        run: () => stepField(-1),
      },
      { id: 'charting.next', label: t('charting.next'), keys: 'j', run: () => step(1) },
      { id: 'charting.previous', label: t('charting.previous'), keys: 'k', run: () => step(-1) },
      {
        id: 'charting.nextOpen',
        label: t('charting.differences.next'),
        keys: 'o',
        run: () => goOn?.(),
        enabled: goOn !== undefined,
      },
      { id: 'charting.alike', label: t('charting.differences.alike.toggle'), keys: 's', run: actions.alike },
      { id: 'charting.list', label: t('screening.command.list'), keys: '\\', run: actions.list },
    ].map((command) => ({ ...command, section })),
  )
}
