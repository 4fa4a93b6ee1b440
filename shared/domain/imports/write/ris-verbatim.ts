import { risOfType } from '../types.ts'
import { decisionLines, type Written } from './written.ts'

const TAG = /^([A-Z][A-Z0-9])[ \t]{1,4}-[ \t]?/

/**
 * An entry that came as RIS, given back: every tag with its value in the order of the entry, whichever dialect. Only its
 * frame is made regular: `TY` first, `ER` last, two spaces and a hyphen between a tag and its value, CRLF, no empty lines.
 */
export function risVerbatim(ris: string, written: Written): string {
  const lines: string[] = []
  const below: string[] = []
  let end: string | undefined
  for (const text of ris.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const head = TAG.exec(text.length > 12 ? text.slice(0, 12) : text)
    const value = head ? text.slice(head[0].length).trim() : text.trimEnd()
    if (end !== undefined) below.push(text.trimEnd())
    else if (head?.[1] === 'ER') end = `ER  - ${value}`
    else if (head) lines.push(`${head[1]}  - ${value}`)
    else if (value !== '' && lines.length > 0) lines.push(value)
  }
  if (!lines[0]?.startsWith('TY')) lines.unshift(`TY  - ${risOfType(written.item.type)}`)
  lines.push(...decisionLines(written).map((line) => `N1  - ${line}`), end ?? 'ER  - ')
  // Ovid writes links below the end of an entry.
  lines.push(...below.filter((line) => line !== ''))
  return `${lines.join('\r\n')}\r\n`
}
