/**
 * Calls that read more of the database where others said more, though what they answer is the same. That is as much as the
 * time of an answer can follow hidden facts by; how much that is, `npm run bench -- blindness` measures.
 */
export const readsMore = [
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
      'imports.add',
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
    ],
    why: 'what members said of a report lies together, and the own is picked out of it',
  },
  {
    calls: ['flow.show', 'reporting.export'],
    why: 'the flow is kept up to date from all that was said, and what is closed is erased before it is computed',
  },
  {
    calls: ['live.changes'],
    why: 'a watch looks on a grid of time, so that how long it looks does not tell when it began',
  },
] as const
