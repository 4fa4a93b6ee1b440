import { CommandPalette } from './CommandPalette.tsx'
import { setHelp, useHelp } from './help-state.ts'
import { KeyList } from './KeyList.tsx'

/** The two windows that say what can be done: all keys (?), and the palette (Ctrl or Cmd+K). */
export function Help() {
  const open = useHelp()
  const close = (isOpen: boolean) => {
    if (!isOpen) setHelp(null)
  }
  return (
    <>
      <KeyList isOpen={open === 'keys'} onOpenChange={close} />
      <CommandPalette isOpen={open === 'commands'} onOpenChange={close} />
    </>
  )
}
