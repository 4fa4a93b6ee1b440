import { useState } from 'react'
import { keepSetting, readSetting } from '../../app/settings.ts'

/** Whether something that is told once was read in this window, by its name; kept for the next time. */
export function useDismissed(name: string): { is: boolean; dismiss: () => void } {
  const [dismissed, setDismissed] = useState<string>()
  return {
    is: dismissed === name || readSetting(`read.${name}`, ['yes']) === 'yes',
    dismiss() {
      keepSetting(`read.${name}`, 'yes')
      setDismissed(name)
    },
  }
}
