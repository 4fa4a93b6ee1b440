/**
 * Puts text on the clipboard, also as HTML where that is given, for texts that keep headings and tables. It answers the page's
 * own copy event, because the newer way is not there over plain HTTP. Tells whether it was done.
 */
export function copyText(text: string, html?: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', give, true)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', give, true)
  }
}
