import type { Doubt, Sign } from '#shared/domain/attachments/match.ts'
import type { Translate } from '../../app/text.ts'

/** What speaks for a report, as one line. */
export function signsText(signs: readonly Sign[], t: Translate, list: (items: string[]) => string): string {
  return list(signs.map((sign) => t(`attachments.sign.${sign}`)))
}

/** Why a person is asked, one sentence for each doubt. */
export function doubtsText(doubts: readonly Doubt[], t: Translate): string {
  return doubts.map((doubt) => t(`attachments.doubt.${doubt}`)).join(' ')
}
