import { createReadStream } from 'node:fs'
import { bytesOf, fileAt } from '#server/imports/given-file.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'

// A process of its own, so that what reading takes can be told.
//   node read-large.ts FILE.ris parallax|reflib  ->  one line of JSON, see LargeReading

const [, , path = '', reader] = process.argv

async function ours(): Promise<number> {
  let records = 0
  for (const reading of readExport({ name: path, bytes: await bytesOf(fileAt(path)) }).readings)
    if ('entry' in reading) records++
  return records
}

/** The npm reader of RIS that gets most real exports right, told that this is one. */
async function reflibs(): Promise<number> {
  const { readStream } = await import('@iebh/reflib')
  let records = 0
  return new Promise((resolve, reject) => {
    readStream('ris', createReadStream(path))
      .on('ref', () => records++)
      .on('end', () => resolve(records))
      .on('error', reject)
  })
}

const from = performance.now()
const records = await (reader === 'reflib' ? reflibs() : ours())
const seconds = (performance.now() - from) / 1000
console.log(JSON.stringify({ records, seconds, peak: process.resourceUsage().maxRSS / 1024 }))
