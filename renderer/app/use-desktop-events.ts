import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { MenuCommand } from '#shared/contract/desktop.ts'
import { runCommand, runOwnKey } from './command-table.ts'
import { useProblemToast } from './errors.tsx'
import { setHelp } from './help-state.ts'
import { sayAll } from './in-turn.ts'
import { rememberCommand } from './recent-commands.ts'
import { useOpenReview } from './use-open-review.ts'

/** Does what the desktop's menus and a double click on a review's file ask for. */
export function useDesktopEvents(): void {
  const navigate = useNavigate()
  const openReview = useOpenReview()
  const onProblem = useProblemToast()
  useEffect(() => {
    const desktop = window.parallax
    if (!desktop) return
    const carryOut: Record<MenuCommand, () => unknown> = {
      'new-review': () => navigate({ to: '/new' }),
      'open-review': async () => {
        const path = await desktop.openReview()
        if (path !== null) await openReview(path)
      },
      home: () => navigate({ to: '/' }),
      find: () => runOwnKey('/'),
      commands: () => setHelp('commands'),
      keys: () => setHelp('keys'),
    }
    const stops = [
      desktop.onCommand((command) => void Promise.resolve(carryOut[command]()).catch(onProblem)),
      desktop.onClosing(sayAll),
      desktop.onRun((id) => void runFromMenu(id)),
      desktop.onOpenFile((path) => void openReview(path).catch(onProblem)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [navigate, openReview, onProblem])
}

/** A menu is over the window, not over a dialog: what stands behind one waits until it is closed. */
function runFromMenu(id: string): void {
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return
  if (runCommand(id)) rememberCommand(id)
}
