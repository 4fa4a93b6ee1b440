/** Where the work on what a box counts is done. */
export type WorkRoom = 'duplicates' | 'screening' | 'fulltext'

/** The room in which what a box counts can be opened. */
export function roomOfBox(key: string): WorkRoom | null {
  const plain = key.replace(/^other\./, '')
  if (/^(identified|removed\.duplicates)/.test(plain)) return 'duplicates'
  if (/^(afterDuplicates|screened|excluded\.titleAbstract|removed\.)/.test(plain)) return 'screening'
  if (/^(previous|total)/.test(plain)) return null
  return 'fulltext'
}
