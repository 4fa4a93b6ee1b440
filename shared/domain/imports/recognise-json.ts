import { objectsOf } from './read/csl-json.ts'
import type { RecognisedText } from './recognise.ts'
import { unknownFormat } from './unreadable.ts'

/**
 * The format of a JSON text by its first object; undefined where it holds none.
 *
 * @throws UnreadableFile `unknown-format`
 */
export function recogniseJson(text: string): RecognisedText | undefined {
  for (const { start, end } of objectsOf(text)) {
    const first = text.slice(start, Math.min(end, start + 100_000))
    if (
      /"(?:issued|container-title|citation-key|non-dropping-particle)"\s*:|"family"\s*:|"type"\s*:\s*"(?:article-\w+|paper-conference|chapter|book|thesis|report|webpage|legal_case|document|motion_picture|manuscript|dataset|bill|patent|entry-\w+|post-weblog|speech|interview|broadcast|map|song|treaty|standard|software|article|graphic|personal_communication|legislation|figure|hearing)"/.test(
        first,
      ) &&
      !/"https:\/\/openalex\.org/.test(first)
    )
      return { format: 'csl-json' }
    throw unknownFormat('JSON that is not CSL-JSON')
  }
  return undefined
}
