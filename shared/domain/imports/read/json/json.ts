import type { Reading } from '../../reading.ts'
import { LineCounter } from '../../text/lines.ts'
import { type Text, wholeText } from '../../text/text.ts'
import { Draft } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { draftOfCrossref } from './crossref-json.ts'
import { draftOfFlat } from './flat-json.ts'
import { entriesOf } from './json-objects.ts'
import { type Json, parsedJson } from './json-values.ts'
import { draftOfLens } from './lens-json.ts'
import { draftOfOpenalex } from './openalex-json.ts'

/** How each of the JSON formats other than CSL-JSON names what it says. */
const DRAFTS = {
  'openalex-json': draftOfOpenalex,
  'crossref-json': draftOfCrossref,
  'lens-json': draftOfLens,
  json: draftOfFlat,
}

export type JsonFormat = keyof typeof DRAFTS

/** The entries of a JSON file, read one object at a time so that a damaged one costs only itself. */
export function* readJson(source: Text, format: JsonFormat): Generator<Reading> {
  const text = wholeText(source)
  const lines = new LineCounter(text)
  let entry = 0
  for (const { start, end, whole } of entriesOf(text)) {
    entry++
    const line = lines.at(start)
    const raw = text.slice(start, end)
    const value = parsedJson(raw)
    const object = value && typeof value === 'object' ? (value as Json) : undefined
    yield* finished(object ? DRAFTS[format](object) : salvaged(raw, format), raw, line, entry)
    if (!object)
      yield warn(
        'entry-cut-short',
        whole
          ? 'The entry is not valid JSON; what could be told of it was kept.'
          : 'The file ends inside this entry; what could be told of it was kept.',
        { line, entry },
      )
  }
}

const PAIR = /"([A-Za-z_-]{2,40})"\s{0,20}:\s{0,20}(?:\[\s{0,20})?"((?:[^"\\\n]|\\.){0,100000})"/g

/** The texts that stand whole in an object that is no valid JSON, as if they were all it says. */
function salvaged(raw: string, format: JsonFormat): Draft {
  const found: Json = {}
  for (const [, key = '', value = ''] of raw.slice(0, 200_000).matchAll(PAIR))
    if (!Object.hasOwn(found, key)) found[key] = format === 'crossref-json' && /title/.test(key) ? [value] : value
  return Object.keys(found).length === 0 ? new Draft() : DRAFTS[format](found)
}
