/**
 * What bib-dedupe's own evaluation says of itself and of ASySD (output/current_results.md of
 * https://github.com/CoLRev-Environment/bib-dedupe, commit 05c158c). Three of its sets have the names and numbers of
 * records and of removable records of ours, and the labels as they are; nothing of it was run here.
 */
export const published: readonly {
  tool: string
  /** Sensitivity (*removed*) and false positives. */
  sets: Readonly<Record<string, readonly [number, number]>>
}[] = [
  {
    tool: 'bib-dedupe',
    sets: { asysd_diabetes: [1, 0], sra_cytology_screening: [0.9922, 0], sra_haematology: [0.8889, 0] },
  },
  {
    tool: 'ASySD',
    sets: { asysd_diabetes: [0.9984, 0], sra_cytology_screening: [0.9728, 1], sra_haematology: [0.8074, 0] },
  },
]

/** The rest of that evaluation is of other sets. */
export const publishedElsewhere =
  'published, other data: over all its sets bib-dedupe sensitivity .994 with 0 false positives, ASySD .974 with 53'
