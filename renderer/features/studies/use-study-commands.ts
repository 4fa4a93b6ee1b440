import type { ReportRow } from '#shared/contract/base.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useGrouping } from './use-grouping.ts'

interface StudyList {
  /** Whether the list of studies is what is shown. */
  isShown: boolean
  /** The reports of the study that is looked at, the main one first, and the one of them that is chosen. */
  reports: readonly ReportRow[]
  chosen: string | undefined
  onChoose: (report: string) => void
  /** By so many studies. */
  step: (by: 1 | -1) => void
  toggleSelected: () => void
  /** Makes the selected studies one; undefined where fewer than two are selected. */
  join: (() => void) | undefined
}

/** The keys of the list of studies. Joining and splitting have those of "same" and "not the same" elsewhere. */
export function useStudyCommands({ isShown, reports, chosen, onChoose, step, toggleSelected, join }: StudyList): void {
  const t = useText()
  const { can } = useSession()
  const { setMain, ungroup } = useGrouping()
  const at = reports.findIndex(({ id }) => id === chosen)
  const isSeveral = reports.length > 1 && chosen !== undefined && can('chart')
  const turn = (by: 1 | -1) => {
    const next = reports[at + by]
    if (next) onChoose(next.id)
  }
  useCommands(
    isShown
      ? [
          { id: 'studies.next', label: t('charting.next'), keys: ['j', 'ArrowDown'], run: () => step(1) },
          { id: 'studies.previous', label: t('charting.previous'), keys: ['k', 'ArrowUp'], run: () => step(-1) },
          {
            id: 'studies.right',
            label: t('studies.command.right'),
            keys: 'ArrowRight',
            run: () => turn(1),
            enabled: at < reports.length - 1,
          },
          {
            id: 'studies.left',
            label: t('studies.command.left'),
            keys: 'ArrowLeft',
            run: () => turn(-1),
            enabled: at > 0,
          },
          {
            id: 'studies.select',
            label: t('studies.command.select'),
            keys: 'x',
            run: toggleSelected,
            enabled: can('chart') && reports.length > 0,
          },
          {
            id: 'studies.join',
            label: t('studies.command.join'),
            keys: 's',
            run: () => join?.(),
            enabled: can('chart') && join !== undefined,
          },
          {
            id: 'studies.main',
            label: t('studies.main.make'),
            keys: 'm',
            run: () => chosen && setMain(chosen),
            enabled: isSeveral && at > 0,
          },
          {
            id: 'studies.split',
            label: t('studies.split'),
            keys: 'd',
            run: () => chosen && ungroup(chosen),
            enabled: isSeveral,
          },
        ].map((command) => ({ ...command, section: t('charting.included.title') }))
      : [],
  )
}
