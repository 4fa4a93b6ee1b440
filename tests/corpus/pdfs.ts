import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** What stands on the first page of an article. */
export interface Article {
  title: string
  authors: readonly string[]
  year?: number
  doi?: string
  journal?: string
  /** Before the title, as "Correction to" stands there. */
  label?: string
  abstract?: string
  /** DOIs that are cited on the first page. */
  cited?: readonly string[]
}

export interface Layout {
  pages?: number
  columns?: 1 | 2
  /** Without it, the file opens only with this. */
  userPassword?: string
  /** Opens for anybody, but says that it must not be changed. */
  ownerPassword?: string
  /** What the file says of itself; many files say nothing, or something wrong. */
  info?: { Title?: string; Author?: string; Subject?: string }
}

const filler =
  'The study followed young adults through registers and interviews over several years. Results are shown for each group, and the limits of the data are discussed before the conclusions. '

type Document = InstanceType<typeof PDFDocument>

/** A born-digital article, as journals lay them out. */
export function articlePdf(article: Article, layout: Layout = {}): Promise<Buffer> {
  const { pages = 2, columns = 1, userPassword, ownerPassword, info } = layout
  return written(
    (document) => {
      document.fontSize(8).text(headOf(article)).moveDown(2)
      if (article.label) document.fontSize(11).text(article.label).moveDown()
      document.fontSize(18).text(article.title).moveDown(0.8)
      document.fontSize(11).text(article.authors.join(', ')).moveDown(0.5)
      if (article.doi) document.fontSize(8).text(`https://doi.org/${article.doi}`).moveDown()
      document.fontSize(9).text(article.abstract ?? filler.repeat(3), { columns })
      for (const doi of article.cited ?? []) document.fontSize(8).text(`See also doi:${doi}.`)
      for (let page = 2; page <= pages; page++) {
        document.addPage().fontSize(10).text(`${page}`).moveDown()
        document.text(filler.repeat(columns === 2 ? 18 : 10), { columns })
      }
    },
    { userPassword, ownerPassword, info },
  )
}

function headOf({ journal, year, doi }: Article): string {
  return [journal ?? 'Journal of Examples', year && `(${year})`, doi && `DOI: ${doi}`].filter(Boolean).join(' ')
}

/** A scan: each page is a picture, and there is no text. */
export function scannedPdf(pages = 2): Promise<Buffer> {
  const picture = greyPng(60, 80)
  return written((document) => {
    for (let page = 1; page <= pages; page++) {
      if (page > 1) document.addPage()
      document.image(picture, 0, 0, { width: 595, height: 842 })
    }
  })
}

/** A file that was cut off on its way: its beginning is that of a PDF, and what leads through it is gone. */
export function brokenPdf(whole: Buffer): Buffer {
  const cut = Buffer.from(whole.subarray(0, Math.floor(whole.length / 3)))
  // Not even its objects can be gathered anew.
  for (let at = cut.indexOf(' obj'); at >= 0; at = cut.indexOf(' obj')) cut.write('#', at + 1)
  return cut
}

/** Not a PDF, whatever its name says: what a library's page of sign-in is saved as. */
export const notPdf: Buffer = Buffer.from('<!doctype html><title>Sign in</title><p>Sign in to read the article.</p>')

function written(draw: (document: Document) => void, options: Partial<Layout> = {}): Promise<Buffer> {
  const protectedAs = options.userPassword ?? options.ownerPassword
  const document = new PDFDocument({
    size: 'A4',
    info: { CreationDate: new Date(0), ...options.info },
    ...(protectedAs
      ? { userPassword: options.userPassword, ownerPassword: options.ownerPassword ?? 'owner', permissions: {} }
      : {}),
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  draw(document)
  document.end()
  return done
}

/** A picture in shades of grey, as PNG. */
function greyPng(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = 200 + ((x * 7 + y * 13) % 50)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

function crc(bytes: Buffer): number {
  let sum = 0xffff_ffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1
  }
  return (sum ^ 0xffff_ffff) >>> 0
}
