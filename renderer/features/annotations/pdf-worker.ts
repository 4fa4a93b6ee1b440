import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** So long a worker may take to let go of a file before it is given up, in ms: a file may keep it busy for ever. */
const patience = 3000

let library: Promise<Pdfjs> | undefined
/** One that is ready for the next file: to start it takes longer than most files take to open. */
let idle: PDFWorker | undefined

/** Reads pdf.js, which is large, ahead of the first file. */
export function loadPdfjs(): Promise<Pdfjs> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfjs) => {
    idle ??= start(pdfjs)
    return pdfjs
  })
  return library
}

/** A worker for one file, until it is given back. */
export function takeWorker(pdfjs: Pdfjs): PDFWorker {
  const taken = idle
  idle = undefined
  return taken ?? start(pdfjs)
}

/** Gives a worker back once it let go of its file, or ends it where it does not. */
export function giveBack(worker: PDFWorker, letGo: Promise<void>): void {
  const timer = setTimeout(() => worker.destroy(), patience)
  letGo.then(
    () => {
      clearTimeout(timer)
      if (idle) worker.destroy()
      else idle = worker
    },
    () => worker.destroy(),
  )
}

function start(pdfjs: Pdfjs): PDFWorker {
  // A module, from the page's own origin, which is all that the content policy allows.
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs.PDFWorker.create({ verbosity: pdfjs.VerbosityLevel.ERRORS })
}
