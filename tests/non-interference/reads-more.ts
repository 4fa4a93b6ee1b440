/**
 * Calls that read more of the database where others said more, though what they answer is the same. That is as much as the
 * time of an answer can follow hidden facts by; how much that is, `npm run bench -- blindness` measures. `sometimes`: not in each
 * run.
 */
export const readsMore: { calls: string[]; why: string; sometimes?: boolean }[] = [
  {
    calls: ['reviews.log', 'reviews.timeline', 'reviews.export'],
    why: 'what was said is read in its order, and what is hidden left out of it; each fact is read once and then known',
  },
  {
    calls: [
      'duplicates.find',
      'duplicates.decide',
      'duplicates.join',
      'duplicates.split',
      'duplicates.consequence',
      'imports.takeOut',
      'removal.remove',
      'removal.putBack',
      'removal.preview',
    ],
    why: 'when reports are joined or parted, what everybody said of them goes with them in the same transaction',
  },
  {
    calls: [
      'screening.rows',
      'screening.report',
      'marks.note',
      'marks.mark',
      'marks.ask',
      'marks.asked',
      'marks.labels',
      'criteria.tags',
      'criteria.matrix',
      'ranking.learned',
    ],
    why: 'what members said of a report lies together, and the own is picked out of it',
  },
  {
    calls: ['flow.show', 'reporting.export'],
    why: 'the flow is kept up to date from all that was said, and what is closed is erased before it is computed',
  },
  {
    calls: ['imports.add'],
    why: 'what an import that was broken off left is thrown away when the next one begins, whenever that is',
    sometimes: true,
  },
]
