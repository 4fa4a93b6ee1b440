import type { UseNavigateResult } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { MenuCommand } from '#shared/contract/desktop.ts'
import { api, queryClient } from './client.ts'
import { runKey } from './command-table.ts'
import { useProblemToast } from './errors.tsx'
import { setHelp } from './help-state.ts'

/** Does what the desktop's menus and a double click on a review's file ask for. */
export function useDesktopEvents(navigate: UseNavigateResult<string>): void {
  const onProblem = useProblemToast()
  useEffect(() => {
    const desktop = window.parallax
    if (!desktop) return
    const open = async (path: string | null) => {
      if (path === null) return
      await api.reviews.open({ path })
      queryClient.clear()
      await navigate({ to: '/sign-in' })
    }
    const carryOut: Record<MenuCommand, () => unknown> = {
      'new-review': () => navigate({ to: '/new' }),
      'open-review': async () => open(await desktop.openReview()),
      home: () => navigate({ to: '/' }),
      find: () => runKey('/'),
      commands: () => setHelp('commands'),
      keys: () => setHelp('keys'),
    }
    const stops = [
      desktop.onCommand((command) => void Promise.resolve(carryOut[command]()).catch(onProblem)),
      desktop.onOpenFile((path) => void open(path).catch(onProblem)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [navigate, onProblem])
}
