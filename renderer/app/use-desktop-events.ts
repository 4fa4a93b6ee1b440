import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { MenuCommand } from '#shared/contract/desktop.ts'
import { runKey } from './command-table.ts'
import { useProblemToast } from './errors.tsx'
import { setHelp } from './help-state.ts'
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
      find: () => runKey('/'),
      commands: () => setHelp('commands'),
      keys: () => setHelp('keys'),
    }
    const stops = [
      desktop.onCommand((command) => void Promise.resolve(carryOut[command]()).catch(onProblem)),
      desktop.onOpenFile((path) => void openReview(path).catch(onProblem)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [navigate, openReview, onProblem])
}
