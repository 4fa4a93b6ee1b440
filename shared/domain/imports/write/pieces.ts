import { joined } from '../bytes/bytes.ts'

// Part of every place that this runs in, but of no library of types without the DOM.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }

const BATCH = 1 << 20

/** Pieces of text as the UTF-8 bytes of one file, without all of them being held as one text. */
export function bytesOf(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  const batches: Uint8Array[] = []
  let open: string[] = []
  let waiting = 0
  const flush = () => {
    batches.push(encoder.encode(open.join('')))
    open = []
    waiting = 0
  }
  for (const piece of pieces) {
    open.push(piece)
    waiting += piece.length
    if (waiting >= BATCH) flush()
  }
  flush()
  return joined(batches)
}
