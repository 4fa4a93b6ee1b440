import { type RefObject, useEffect } from 'react'

/** While the page is printed, the element has the colours of white paper, whatever the theme of the window. */
export function usePaper(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const begin = () => ref.current?.setAttribute('data-paper', 'light')
    const end = () => ref.current?.removeAttribute('data-paper')
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [ref])
}
