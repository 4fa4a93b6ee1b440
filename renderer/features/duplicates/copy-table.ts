import { htmlTable } from './overlap-table.ts'

/**
 * Puts rows on the clipboard: a table for text programs and, with tabs, for spreadsheets. It answers the page's own copy
 * event, because the newer way is not there over plain HTTP. Tells whether it was done.
 */
export function copyTable(rows: readonly (readonly string[])[]): boolean {
  const text = rows.map((row) => row.map((cell) => cell.replace(/\s/g, ' ')).join('\t')).join('\n')
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', htmlTable(rows))
  }
  document.addEventListener('copy', give, true)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', give, true)
  }
}
