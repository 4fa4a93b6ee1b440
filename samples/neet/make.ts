import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSample } from './make/build.ts'

/* Writes the files of the sample review anew: `npx node samples/neet/make.ts`. */
const folder = import.meta.dirname
const { files } = buildSample()
rmSync(join(folder, 'exports'), { recursive: true, force: true })
for (const [name, bytes] of files) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), bytes)
}
console.log(`${files.size} files written to ${folder}`)
