import { corpus } from './corpus.ts'
import { exportFiles, type SampleExport } from './exports.ts'
import { jsonText } from './json.ts'
import { peopleOf } from './people.ts'
import { randomFrom } from './random.ts'
import type { Report } from './report.ts'
import { sources } from './sources.ts'
import { spread } from './spread.ts'
import { refsOf, truthOf } from './truth.ts'

/** The sample review in memory: its reports, and every file of it by path within `samples/neet`. */
interface Sample {
  reports: Report[]
  exports: SampleExport[]
  files: Map<string, Uint8Array>
}

/** Builds the sample review; the same every time. */
export function buildSample(): Sample {
  const reports = corpus(randomFrom(20210901))
  const exports = exportFiles(randomFrom(9), spread(randomFrom(7), reports))
  const files = new Map<string, Uint8Array>()
  for (const { file, bytes } of exports) files.set(`exports/${file}`, bytes)
  const json = (name: string, value: unknown) => files.set(name, new TextEncoder().encode(jsonText(value)))
  json('sources.json', { about: 'Synthetic. The fifteen places that the sample review searched.', sources })
  json('truth.json', truthOf(reports, exports))
  json('people.json', peopleOf(randomFrom(147), reports, refsOf(exports)))
  return { reports, exports, files }
}
