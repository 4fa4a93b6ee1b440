import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { api } from '../../app/client.ts'

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How much is read before anything is known of a file, and at most at a time, in bytes. */
const firstBytes = 128 * 1024
const mostBytes = 1024 * 1024

/** Why a file cannot be read. */
export class UnreadablePdf extends Error {
  readonly why: 'not-pdf' | 'broken'
  constructor(why: 'not-pdf' | 'broken', message: string) {
    super(message)
    this.why = why
  }
}

export interface OpenPdf {
  pdfjs: Pdfjs
  document: PDFDocumentProxy
}

interface Opening {
  attachment: string
  /** Asked for the password, and again where one was wrong. `give` goes on with it. */
  onPassword: (give: (password: string) => void, isWrong: boolean) => void
  /** Told where the server cannot give some bytes later on. */
  onProblem: (error: unknown) => void
}

let library: Promise<Pdfjs> | undefined

/** Reads pdf.js, which is large, ahead of the first file. */
export function loadPdfjs(): Promise<Pdfjs> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs')
  return library
}

/**
 * Opens a file by the parts of it that are needed: one of 100 MB opens as quickly as a short one. Nothing in a file is run or
 * fetched: no scripts, no forms, no links that open by themselves.
 *
 * @returns the file once it is open, and what closes it, before or after
 */
export function openPdf({ attachment, onPassword, onProblem }: Opening): {
  opened: Promise<OpenPdf>
  close: () => void
} {
  let isClosed = false
  const closing: (() => void)[] = []
  const open = async (): Promise<OpenPdf> => {
    const [pdfjs, start] = await Promise.all([loadPdfjs(), bytesOf(attachment, 0, firstBytes)])
    if (!isPdf(start.bytes)) throw new UnreadablePdf('not-pdf', 'The file does not begin as a PDF does.')
    const range = new pdfjs.PDFDataRangeTransport(start.size, start.bytes, start.bytes.length >= start.size)
    range.requestDataRange = (begin, end) => {
      wholeRange(attachment, begin, end).then((bytes) => {
        if (!isClosed) range.onDataRange(begin, bytes)
      }, onProblem)
    }
    // A module, from the page's own origin, which is all that the content policy allows.
    const port = new Worker(workerUrl, { type: 'module' })
    closing.push(() => port.terminate())
    const worker = pdfjs.PDFWorker.create({ port, verbosity: pdfjs.VerbosityLevel.ERRORS })
    if (isClosed) port.terminate()
    const files = new URL('/pdfjs/', location.href).href
    const task = pdfjs.getDocument({
      range,
      worker,
      disableAutoFetch: true,
      disableStream: true,
      // The content policy allows no program that is made at run time, not even WebAssembly over HTTP.
      useWasm: false,
      useWorkerFetch: false,
      disableWorkerRendering: true,
      BinaryDataFactory: OwnFiles,
      cMapUrl: files,
      standardFontDataUrl: files,
      wasmUrl: files,
      enableXfa: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    })
    closing.unshift(() => void task.destroy())
    task.onPassword = (give: (password: string) => void, reason: number) =>
      onPassword(give, reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD)
    try {
      return { pdfjs, document: await task.promise }
    } catch (error) {
      throw new UnreadablePdf('broken', error instanceof Error ? error.message : String(error))
    }
  }
  return {
    opened: open(),
    close() {
      isClosed = true
      for (const close of closing) close()
    },
  }
}

/** The files that pdf.js names, from the page's own origin. In the window that is `app:`, which pdf.js would not ask. */
class OwnFiles {
  readonly #folders: Record<string, string>
  constructor(folders: Record<string, string>) {
    this.#folders = folders
  }
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${this.#folders[kind]}${encodeURIComponent(filename)}`)
    if (!response.ok) throw new Error(`${filename} is not there`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** A PDF says that it is one within its first KiB; some put a few bytes before. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

async function wholeRange(attachment: string, begin: number, end: number): Promise<Uint8Array> {
  const whole = new Uint8Array(end - begin)
  for (let from = begin; from < end; from += mostBytes) {
    const { bytes } = await bytesOf(attachment, from, Math.min(end, from + mostBytes))
    whole.set(bytes.subarray(0, end - from), from - begin)
  }
  return whole
}

async function bytesOf(attachment: string, from: number, to: number): Promise<{ size: number; bytes: Uint8Array }> {
  const { size, bytes } = await api.attachments.bytes({ attachment, from, to })
  const text = atob(bytes)
  return { size, bytes: Uint8Array.from(text, (char) => char.charCodeAt(0)) }
}
