import type { Translate } from '../../app/text.ts'
import type { Mine } from './use-mine.ts'

/** What of a packet is not handed in yet, in words. */
export function unhanded({ facts, decisions, handedIn }: Mine, t: Translate): string {
  if (facts === 0) return t(handedIn === null ? 'packets.mine.nothingYet' : 'packets.mine.nothingNew')
  return decisions > 0 ? t('packets.mine.votes', { n: decisions }) : t('packets.mine.other', { n: facts })
}
