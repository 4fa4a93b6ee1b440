import { useEffect, useRef } from 'react'
import { hostAddress } from '#shared/domain/remote/address.ts'

/** The invitation in what was pasted or dropped; what is no link to a host with an invitation is not for us. */
export function invitationIn(data: Pick<DataTransfer, 'getData'> | null): string | undefined {
  const text = (data?.getData('text/uri-list') || data?.getData('text/plain') || '').trim()
  return text !== '' && hostAddress(text)?.code !== undefined ? text : undefined
}

/** Takes an invitation that is pasted or dropped anywhere in the window, but for where somebody writes. */
export function useGivenLink(onLink: (link: string) => void): void {
  const latest = useRef(onLink)
  useEffect(() => {
    latest.current = onLink
  })
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const link = isWriting(event.target) ? undefined : invitationIn(data)
      if (link === undefined) return
      event.preventDefault()
      latest.current(link)
    }
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData)
    const drop = (event: DragEvent) => take(event, event.dataTransfer)
    // What is dragged may only be read when it is dropped; without this nothing can be dropped at all.
    const over = (event: DragEvent) => {
      if (!isWriting(event.target) && event.dataTransfer?.types.includes('text/plain')) event.preventDefault()
    }
    window.addEventListener('paste', paste)
    window.addEventListener('drop', drop)
    window.addEventListener('dragover', over)
    return () => {
      window.removeEventListener('paste', paste)
      window.removeEventListener('drop', drop)
      window.removeEventListener('dragover', over)
    }
  }, [])
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
}
