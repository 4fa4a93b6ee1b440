import { useSelectedPassage } from '../annotations/selected-passage.ts'
import { type Passage, useSelectedQuote } from './selected-quote.ts'

/**
 * What is selected and can be taken into an answer: a passage of the full text with its file and page, or one of the record.
 *
 * @param study what is being charted
 * @param reports the reports of it
 */
export function useTakenPassage(study: string, reports: readonly { id: string }[]): Passage | undefined {
  const ofFile = useSelectedPassage()
  const ofRecord = useSelectedQuote(study)
  if (!ofFile || !reports.some(({ id }) => id === ofFile.report)) return ofRecord
  return { quote: ofFile.quote.slice(0, 5000), page: String(ofFile.page), attachment: ofFile.attachment }
}
