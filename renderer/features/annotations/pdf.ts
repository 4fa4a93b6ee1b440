import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { api } from '../../app/client.ts'
import { giveBack, loadPdfjs, type Pdfjs, takeWorker } from './pdf-worker.ts'

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How much is read at most at a time, and before anything is known of a file: all of most articles. In bytes. */
const mostBytes = 1024 * 1024
/** What is read around an object: small, for the pages of a scan lie far apart, and each is looked at. In bytes. */
const chunk = 16 * 1024

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
  let close = () => {}
  const open = async (): Promise<OpenPdf> => {
    const [pdfjs, start] = await Promise.all([loadPdfjs(), bytesOf(attachment, 0, mostBytes)])
    if (!isPdf(start.bytes)) throw new UnreadablePdf('not-pdf', 'The file does not begin as a PDF does.')
    const range = new pdfjs.PDFDataRangeTransport(start.size, start.bytes, start.bytes.length >= start.size)
    range.requestDataRange = (begin, end) => {
      wholeRange(attachment, begin, end).then((bytes) => {
        if (!isClosed) range.onDataRange(begin, bytes)
      }, onProblem)
    }
    // What pdf.js asks for by name: of the page's own origin.
    const files = new URL('/pdfjs/', location.href).href
    if (isClosed) throw new Error('The file was closed before it was open.')
    const worker = takeWorker(pdfjs)
    const task: PDFDocumentLoadingTask = pdfjs.getDocument({
      range,
      rangeChunkSize: chunk,
      worker,
      disableAutoFetch: true,
      disableStream: true,
      // The content policy allows no program that is made at run time, not even WebAssembly over HTTP.
      useWasm: false,
      disableWorkerRendering: true,
      cMapUrl: files,
      standardFontDataUrl: files,
      wasmUrl: files,
      enableXfa: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    })
    close = () => giveBack(worker, task.destroy())
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
      close()
      close = () => {}
    },
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
  const decoded = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) decoded[at] = text.charCodeAt(at)
  return { size, bytes: decoded }
}
