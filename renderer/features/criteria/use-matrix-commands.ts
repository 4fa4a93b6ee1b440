import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { Verdict } from './verdicts.ts'

interface MatrixActions {
  /** By so many rows and columns. */
  move: (rows: number, columns: number) => void
  /** Tags the chosen cell, or rules on it where it is the actor's to settle; null takes it back. */
  say: (verdict: Verdict | null) => void
  maySay: boolean
  toggleDiffers: () => void
  clear: () => void
}

/** How many rows a page of the matrix goes on. */
const page = 12

/** The keys of the matrix: arrows for the cell, and a number or a letter for what is said of it. */
export function useMatrixCommands({ move, say, maySay: enabled, toggleDiffers, clear }: MatrixActions): void {
  const t = useText()
  const section = t('criteria.title')
  const verdict = (id: Verdict, keys: string[]) => ({
    id: `criteria.${id}`,
    label: t(`screening.verdict.${id}`),
    keys,
    run: () => say(id),
    enabled,
  })
  useCommands(
    [
      { id: 'criteria.down', label: t('criteria.command.down'), keys: ['j', 'ArrowDown'], run: () => move(1, 0) },
      { id: 'criteria.up', label: t('criteria.command.up'), keys: ['k', 'ArrowUp'], run: () => move(-1, 0) },
      { id: 'criteria.right', label: t('criteria.command.right'), keys: ['ArrowRight'], run: () => move(0, 1) },
      { id: 'criteria.left', label: t('criteria.command.left'), keys: ['ArrowLeft'], run: () => move(0, -1) },
      { id: 'criteria.pageDown', label: t('criteria.command.pageDown'), keys: 'PageDown', run: () => move(page, 0) },
      { id: 'criteria.pageUp', label: t('criteria.command.pageUp'), keys: 'PageUp', run: () => move(-page, 0) },
      verdict('met', ['1', 'm']),
      verdict('not-met', ['2', 'n']),
      verdict('unclear', ['3', 'u']),
      {
        id: 'criteria.none',
        label: t('criteria.command.none'),
        keys: ['0', 'Backspace'],
        run: () => say(null),
        enabled,
      },
      { id: 'criteria.differs', label: t('criteria.filter.differs'), keys: 'd', run: toggleDiffers },
      { id: 'criteria.clear', label: t('criteria.filter.clear'), keys: 'x', run: clear },
    ].map((command) => ({ ...command, section })),
  )
}
