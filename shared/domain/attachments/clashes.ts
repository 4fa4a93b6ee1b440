/** A file among those that were dropped together. */
export interface Among {
  /** SHA-256 in hex; empty where it is gone. */
  hash: string
  /** The report that it is for certain the text of. */
  certain: string | undefined
}

/** What a file has to do with the others. */
export interface Clash {
  /** Index of the file before it that has the very same content. */
  twinOf: number | undefined
  /** Another file is for certain the same report's: its appendix, perhaps, or another version. */
  reportTwice: boolean
}

/** How files that were dropped together get into each other's way; each was matched by itself. */
export function clashesAmong(files: readonly Among[]): Clash[] {
  const firstOf = new Map<string, number>()
  for (const [i, { hash }] of files.entries()) if (hash !== '' && !firstOf.has(hash)) firstOf.set(hash, i)
  const counts = new Map<string, number>()
  const twins = files.map(({ hash }, i) => {
    const first = firstOf.get(hash)
    return first === undefined || first === i ? undefined : first
  })
  for (const [i, { certain }] of files.entries())
    if (certain !== undefined && twins[i] === undefined) counts.set(certain, (counts.get(certain) ?? 0) + 1)
  return files.map(({ certain }, i) => ({
    twinOf: twins[i],
    reportTwice: certain !== undefined && (counts.get(certain) ?? 0) > 1,
  }))
}
