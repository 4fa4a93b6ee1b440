import { parentPort } from 'node:worker_threads'
import { reportTextOf } from '#db/report-text.ts'
import type { Bytes } from '#shared/domain/imports/bytes/bytes.ts'
import { decode } from '#shared/domain/imports/bytes/decode.ts'
import { mappingFrom, tableIn } from '#shared/domain/imports/mapping.ts'
import { readPasted } from '#shared/domain/imports/pasted/pasted.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'
import { wholeText } from '#shared/domain/imports/text/text.ts'
import { UnreadableFile } from '#shared/domain/imports/unreadable.ts'
import { bytesOf } from './given-file.ts'
import type { Batch, FromReader, ToReader } from './read-messages.ts'
import { addTo, emptySummary } from './summary.ts'

// The entry of the thread that reads exports, so that a slow or hostile file keeps nobody waiting and can be left at any moment.

/** A batch has about so many characters of original text, and no more entries than can be kept while others wait. */
const BATCH = { length: 700_000, rows: 700 }
/** So many batches may wait to be taken. */
const AHEAD = 2

const port = parentPort as NonNullable<typeof parentPort>
const tell = (message: FromReader) => port.postMessage(message)
let credit = 0
let goOn: () => void = () => undefined

port.on('message', (message: ToReader) => {
  if (message.type === 'read') {
    credit = AHEAD
    void read(message)
  } else {
    credit++
    goOn()
  }
})

async function read({
  file,
  keep,
  as,
  mapping: said,
  remembered = [],
}: Extract<ToReader, { type: 'read' }>): Promise<void> {
  try {
    const counted = countedBytes(await bytesOf(file))
    const given = { name: file.name, bytes: counted.bytes }
    // Looking at a table costs opening it, so only where somebody wants to see it or something may be known of it.
    const table = !as && (!keep || said || remembered.length > 0) ? tableIn(given, said?.headerRow) : undefined
    const mapping = said ?? (table && mappingFrom(table, remembered))
    tell({ type: 'told', table, mapping })
    const { recognised, readings } =
      as === 'references' ? readPasted(wholeText(decode(given.bytes).text)) : readExport(given, mapping)
    tell({ type: 'told', recognised, table, mapping })
    let batch: Batch = { rows: [], warnings: [], bytes: 0 }
    let length = 0
    const summary = emptySummary()
    for (const reading of readings) {
      if ('warning' in reading) {
        batch.warnings.push(reading.warning)
        length += 200
      } else {
        const { item, raw, line } = reading.entry
        addTo(summary, item)
        if (keep) batch.rows.push({ line, item: JSON.stringify(item), raw, text: reportTextOf(item) })
        length += raw.length
      }
      if (length < BATCH.length && batch.rows.length < BATCH.rows) continue
      while (credit === 0) await new Promise<void>((resolve) => (goOn = resolve))
      credit--
      tell({ type: 'batch', ...batch, bytes: counted.read() })
      batch = { rows: [], warnings: [], bytes: 0 }
      length = 0
    }
    tell({ type: 'batch', ...batch, bytes: counted.read() })
    // How many entries each export in an archive has is known only now.
    if ('members' in recognised) tell({ type: 'told', recognised, table, mapping })
    tell({ type: 'end', ...summary })
  } catch (error) {
    if (error instanceof UnreadableFile)
      tell({ type: 'unreadable', code: error.code, message: error.message, data: error.data })
    else tell({ type: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

/** Bytes that know how far the walk through them is. */
function countedBytes(bytes: Bytes): { bytes: Bytes; read(): number } {
  let read = 0
  return {
    read: () => read,
    bytes: {
      size: bytes.size,
      *pieces() {
        read = 0
        for (const piece of bytes.pieces()) {
          read += piece.length
          yield piece
        }
      },
    },
  }
}
