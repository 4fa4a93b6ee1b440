import type { Format } from '../../app/format.ts'
import type { Translate } from '../../app/text.ts'

interface Stands {
  status: 'pending' | 'sought' | 'retrieved' | 'not-retrieved'
  from: string
  since: string
}

/** The sign of how a full text stands: it never stands by its colour alone. */
export const retrievalSigns = { pending: '○', sought: '◔', retrieved: '✓', 'not-retrieved': '✕' } as const

/** How a full text stands, with where and since when: `Asked for at the library, 12 Nov 2026`. */
export function retrievalText({ status, from, since }: Stands, t: Translate, { date }: Pick<Format, 'date'>): string {
  const stands =
    status === 'sought' && from
      ? t('fulltext.retrieval.soughtAt', { from })
      : t('fulltext.retrieval.state', { state: status.replaceAll('-', '_') })
  return since && status !== 'pending' ? `${stands}, ${date(since)}` : stands
}
