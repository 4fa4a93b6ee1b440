import { UnreadableFile } from '../../unreadable.ts'

// Every place this runs in has them, but the layer's types know neither Node nor the DOM.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** No row or cell of a table of references is repeated so often. */
const MOST_REPEATED = { rows: 10_000, columns: 1000 }
/** No table of references has so many cells with something in them. */
const MOST_CELLS = 5_000_000

const TAG = /<(?:\w{1,20}:)?(table-row|table-cell)(?=[\s/>])([^<>]{0,4000})>(<\/(?:\w{1,20}:)?table-cell)?/g
const REPEATED = /(number-(rows|columns)-repeated\s{0,200}=\s{0,200}["']?)([^"'\s]{0,400})/

/**
 * The sheets of an OpenDocument in which no row or cell is repeated more often than in a table of references: the sheet reader
 * writes each repetition out (https://docs.oasis-open.org/office/OpenDocument/v1.3/, 19.675 and 19.677).
 *
 * @throws UnreadableFile `too-large` where there still are more cells than such a table has
 */
export function fewerRepeated(content: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(content)
  let [rows, cells] = [1, 0]
  const out = text.replace(TAG, (tag, name: string, attributes: string, empty: string | undefined) => {
    let times = 1
    const fewer = attributes.includes('-repeated')
      ? tag.replace(REPEATED, (all, start: string, what: 'rows' | 'columns', said: string) => {
          const many = Math.max(1, Number.parseInt(said, 10) || 1)
          times = Math.min(many, MOST_REPEATED[what])
          return times === many ? all : start + times
        })
      : tag
    if (name === 'table-row') rows = times
    else if (empty === undefined && (!attributes.endsWith('/') || attributes.includes('string-value')))
      cells += rows * times
    if (cells > MOST_CELLS)
      throw new UnreadableFile('too-large', 'The sheets hold far more cells than a table of references.')
    // Cells of a row that nothing stands in cost nothing, however many they are.
    return attributes.endsWith('/') || empty !== undefined ? (name === 'table-row' ? fewer : tag) : fewer
  })
  return out === text ? content : new TextEncoder().encode(out)
}
