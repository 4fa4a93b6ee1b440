import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const core = 'docProps/core.xml'

/**
 * A document as a file. The library writes the time of packing into it in several places: the time here is the one given, so that the
 * same content is the same file, byte for byte, whenever it is written.
 */
export async function packed(document: Document, at: Date): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  const properties = files[core]
  if (properties) {
    const dated = strFromU8(properties).replace(
      /(<dcterms:(\w+)[^>]*>)[^<]*(?=<\/dcterms:\2>)/g,
      `$1${at.toISOString()}`,
    )
    files[core] = strToU8(dated)
  }
  // The format of archives has no time zone and begins in 1980.
  const time = new Date(Math.max(at.getTime(), Date.UTC(1980, 0, 2)))
  return zipSync(files, { mtime: time })
}
