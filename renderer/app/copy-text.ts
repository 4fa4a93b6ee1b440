/**
 * Puts text on the clipboard. It answers the page's own copy event, because the newer way is not there over plain HTTP.
 * Tells whether it was done.
 */
export function copyText(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', give, true)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', give, true)
  }
}
