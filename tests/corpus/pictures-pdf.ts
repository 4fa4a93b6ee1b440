import { deflateSync } from 'node:zlib'
import { randomOf } from './random.ts'

/**
 * A file as large as scans make it: each page is a picture of noise, which no packing makes smaller, under a line of text.
 *
 * @param side of each picture, in pixels: as many bytes as pixels
 */
export function picturesPdf(pages: number, side: number): Buffer {
  const next = randomOf(3)
  const parts: Buffer[] = []
  const places: number[] = []
  let length = 0
  const put = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (id: number, ...content: (Buffer | string)[]) => {
    places[id] = length
    put(`${id} 0 obj\n`)
    for (const part of content) put(part)
    put('\nendobj\n')
  }
  const stream = (id: number, head: string, bytes: Buffer) =>
    object(id, `<<${head}/Length ${bytes.length}>>\nstream\n`, bytes, '\nendstream')
  put('%PDF-1.4\n')
  object(1, '<</Type/Catalog/Pages 2 0 R>>')
  object(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
  const kids: string[] = []
  for (let page = 0; page < pages; page++) {
    const id = 4 + page * 3
    kids.push(`${id} 0 R`)
    const noise = Buffer.alloc(side * side)
    for (let at = 0; at < noise.length; at += 4) noise.writeUInt32LE(next(2 ** 32), at)
    object(
      id,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${id + 1} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I ${id + 2} 0 R>>>>>>`,
    )
    const drawing = `BT /F 12 Tf 50 800 Td (Page ${page + 1}) Tj ET q 500 0 0 700 47 60 cm /I Do Q`
    stream(id + 1, '', Buffer.from(drawing))
    const head = `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`
    stream(id + 2, head, deflateSync(noise, { level: 0 }))
  }
  object(2, `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`)
  const start = length
  const row = (place: number) => `${String(place).padStart(10, '0')} 00000 n \n`
  put(`xref\n0 ${places.length}\n0000000000 65535 f \n${places.slice(1).map(row).join('')}`)
  put(`trailer<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`)
  return Buffer.concat(parts)
}
