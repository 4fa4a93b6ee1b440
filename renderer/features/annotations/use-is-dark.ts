import { useEffect, useState } from 'react'
import type { ReaderView } from './reader-view.ts'

/** Whether pages are dark now: by themselves, or because the window is. */
export function useIsDark(night: ReaderView['night']): boolean {
  const [isWindowDark, setIsWindowDark] = useState(isDarkNow)
  useEffect(() => {
    const observer = new MutationObserver(() => setIsWindowDark(isDarkNow()))
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => observer.disconnect()
  }, [])
  return night === 'on' || (night === 'theme' && isWindowDark)
}

function isDarkNow(): boolean {
  return document.documentElement.dataset.theme === 'dark'
}
