import { isReference, producerOfJson } from '../read/json/flat-json.ts'
import { entriesOf } from '../read/json/json-objects.ts'
import { objectIn } from '../read/json/json-values.ts'
import { unknownFormat } from '../unreadable.ts'
import type { RecognisedText } from './recognise.ts'

const CSL =
  /"(?:issued|container-title|citation-key|non-dropping-particle)"\s*:|"family"\s*:|"type"\s*:\s*"(?:article-\w+|paper-conference|chapter|book|thesis|report|webpage|legal_case|document|motion_picture|manuscript|dataset|bill|patent|entry-\w+|post-weblog|speech|interview|broadcast|map|song|treaty|standard|software|article|graphic|personal_communication|legislation|figure|hearing)"/

/**
 * The format of a JSON text by its first object; undefined where it holds none.
 *
 * @throws UnreadableFile `unknown-format`
 */
export function recogniseJson(text: string): RecognisedText | undefined {
  for (const { start, end } of entriesOf(text)) {
    const first = text.slice(start, Math.min(end, start + 100_000))
    if (/"lens_id"\s{0,20}:/.test(first)) return { format: 'lens-json', producer: 'Lens.org' }
    if (
      /"https:\/\/openalex\.org\/W\d/.test(first) &&
      /"(?:authorships|publication_year|primary_location)"/.test(first)
    )
      return { format: 'openalex-json', producer: 'OpenAlex' }
    if (/"title"\s{0,20}:\s{0,20}\[/.test(first) && /"(?:DOI|container-title)"\s{0,20}:/.test(first))
      return { format: 'crossref-json', producer: 'Crossref' }
    const entry = parsed(first)
    const producer = producerOfJson(entry)
    if (producer && isReference(entry)) return { format: 'json', producer }
    if (CSL.test(first)) return { format: 'csl-json' }
    if (isReference(entry)) return { format: 'json' }
    throw unknownFormat('JSON without the fields of references')
  }
  return undefined
}

function parsed(text: string) {
  try {
    return objectIn(JSON.parse(text))
  } catch {
    return {}
  }
}
