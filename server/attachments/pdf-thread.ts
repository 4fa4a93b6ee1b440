import { type FileHandle, open } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Block, blocksOf, type Piece } from '#shared/domain/attachments/blocks.ts'
import { doisIn, type FirstPages, nothingRead, type Unreadable } from '#shared/domain/attachments/first-pages.ts'
import type { FromPdfThread, ToPdfThread } from './pdf-messages.ts'

// The entry of the thread that looks into PDFs: a hostile file keeps nobody waiting, and can be left at any moment.

const port = parentPort as NonNullable<typeof parentPort>
/** How much is read of a file at once. */
const PIECE = 1 << 16
/** So far from its beginning a PDF may say that it is one (ISO 32000, implementation note 13). */
const HEAD = 1024
/** Fewer letters than these on a page are a stamp or a page number upon a picture. */
const LETTERS = 30
/** A page has at most so many pieces of text that are looked at. */
const PIECES = 20_000

// It warns of each flaw of a file, and where there is nothing to draw upon.
console.warn = () => {}
const library = Promise.all([
  import('pdfjs-dist/legacy/build/pdf.mjs'),
  // Read on this very thread: the library looks for this before it starts a thread of its own.
  // @ts-expect-error the library declares no types for it
  import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
]).then(([pdfjs]) => pdfjs)

port.on('message', ({ path }: ToPdfThread) => {
  look(path).then(
    (pages) => port.postMessage({ pages } satisfies FromPdfThread),
    (error) =>
      port.postMessage({
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
        code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
      } satisfies FromPdfThread),
  )
})

async function look(path: string): Promise<FirstPages> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) return nothingRead('empty')
    const head = await bytesAt(file, 0, Math.min(size, HEAD))
    if (!Buffer.from(head).includes('%PDF-')) return nothingRead('not-a-pdf')
    return await lookInside(file, size)
  } finally {
    await file.close()
  }
}

async function lookInside(file: FileHandle, size: number): Promise<FirstPages> {
  const { getDocument, PDFDataRangeTransport, PasswordException } = await library
  // The file is read where the library wants to look, and never as a whole.
  const range = new PDFDataRangeTransport(size, null)
  range.requestDataRange = (begin: number, end: number) => {
    bytesAt(file, begin, end).then(
      (bytes) => range.onDataRange(begin, bytes),
      () => range.onDataRange(begin, new Uint8Array(end - begin)),
    )
  }
  const task = getDocument({
    range,
    rangeChunkSize: PIECE,
    disableAutoFetch: true,
    disableStream: true,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0])
  try {
    return await read(await task.promise)
  } catch (error) {
    return nothingRead(error instanceof PasswordException ? 'encrypted' : ('broken' satisfies Unreadable))
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function read(document: PDFDocumentProxy): Promise<FirstPages> {
  const pages = document.numPages
  const first = await blocksOn(document, 1)
  const second = pages > 1 ? await blocksOn(document, 2).catch(() => []) : []
  let hasText = [first, second].some(isText)
  // A picture as cover, and text behind it.
  for (const page of new Set([Math.ceil(pages / 2), pages]))
    if (!hasText && page > 2) hasText = isText(await blocksOn(document, page).catch(() => []))
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const said = info as { Title?: unknown; Subject?: unknown; doi?: unknown; Custom?: Record<string, unknown> }
  const named = [metadata?.get('prism:doi'), metadata?.get('dc:identifier'), said.Custom?.doi, said.Custom?.DOI]
  return {
    pages,
    hasText,
    blocks: first,
    dois: doisIn(textOf(first)),
    laterDois: doisIn(textOf(second)),
    title: String(said.Title || metadata?.get('dc:title') || '').slice(0, 2000),
    doi: doisIn(named.concat(said.Subject).filter(Boolean).join('\n'))[0],
  }
}

async function blocksOn(document: PDFDocumentProxy, number: number): Promise<Block[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const pieces = items.slice(0, PIECES).flatMap((item): Piece[] => {
    if (!('str' in item)) return []
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number]
    return [{ text: item.str, x, y, size: Math.hypot(c, d) || Math.hypot(a, b), width: item.width }]
  })
  page.cleanup()
  return blocksOf(pieces)
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n')
}

function isText(blocks: readonly Block[]): boolean {
  return (textOf(blocks).match(/\p{L}/gu)?.length ?? 0) >= LETTERS
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(to - from)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes
}
