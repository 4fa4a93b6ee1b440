import { passageNow, type SelectedPassage, useSelectedPassage } from '../annotations/selected-passage.ts'
import { type Passage, quoteNow, useSelectedQuote } from './selected-quote.ts'

export interface TakenPassage {
  /** What the page shows as selected. */
  shown: Passage | undefined
  /** What is selected at this moment: a key may be pressed before the page was told. */
  now: () => Passage | undefined
}

/**
 * What is selected and can be taken into an answer: a passage of the full text with its file and page, or one of the record.
 *
 * @param study what is being charted
 * @param reports the reports of it
 */
export function useTakenPassage(study: string, reports: readonly { id: string }[]): TakenPassage {
  const ofFile = useSelectedPassage()
  const ofRecord = useSelectedQuote(study)
  const passageOf = (file: SelectedPassage | undefined) =>
    file && reports.some(({ id }) => id === file.report)
      ? { quote: file.quote.slice(0, 5000), page: String(file.page), attachment: file.attachment }
      : undefined
  return {
    shown: passageOf(ofFile) ?? ofRecord,
    now: () => passageOf(passageNow()) ?? quoteNow() ?? ofRecord,
  }
}
