import type { Client } from '#server/client.ts'

interface Annotating {
  which: 'A' | 'B'
  attachment: string
  clients: Record<'viewer' | 'other', Client>
  /** Sets the clock to the next step. */
  next: () => void
}

/**
 * Passages that are marked in a full text: the viewer's are the same in both worlds, the other reviewer's are elsewhere, say
 * something else, and are more in one. Gives the ids of one of the viewer and one of the other, which are in both.
 */
export async function annotate({ which, attachment, clients, next }: Annotating): Promise<string[]> {
  const mark = async (who: 'viewer' | 'other', page: number, quote: string, note: string) => {
    next()
    const boxes = [{ left: 0.1, top: 0.1 * page, width: 0.5, height: 0.02 }]
    const passage = { attachment, page, quote, boxes }
    return (await clients[who].annotations.save({ passage, colour: page % 6, note })).annotation
  }
  const own = await mark('viewer', 2, 'marked by the viewer', 'a note of the viewer')
  const others = await mark('other', which === 'A' ? 1 : 3, `marked in ${which}`, which === 'A' ? 'a note' : '')
  if (which === 'A') await mark('other', 4, 'marked as well', 'more')
  else next()
  return [own, others]
}
