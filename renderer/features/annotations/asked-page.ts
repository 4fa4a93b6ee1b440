import { useEffect, useEffectEvent } from 'react'

let asked: { attachment: string; page: number } | undefined
const listeners = new Set<() => void>()

/** Asks whatever reads this file, now or as soon as it does, to go to a page of it. */
export function askForPage(attachment: string, page: number): void {
  asked = { attachment, page }
  for (const listener of listeners) listener()
}

/** Goes to a page of the file that is read when somebody asks for it. */
export function useAskedPage(attachment: string, onAsked: (page: number) => void): void {
  const go = useEffectEvent(onAsked)
  useEffect(() => {
    const look = () => {
      if (asked?.attachment !== attachment) return
      const { page } = asked
      asked = undefined
      go(page)
    }
    look()
    listeners.add(look)
    return () => {
      listeners.delete(look)
    }
  }, [attachment])
}
