/** A report as it is typed in by hand. */
export interface DraftReport {
  /** For telling the drafts apart while they are edited. */
  key: number
  title: string
  /** One per line. */
  authors: string
  /** NaN while it is empty. */
  year: number
  container: string
  doi: string
}

export function emptyDraft(key: number): DraftReport {
  return { key, title: '', authors: '', year: Number.NaN, container: '', doi: '' }
}

/** What the server is told of a draft: empty fields are left out, and a DOI typed as an address is one all the same. */
export function toNewReport(draft: DraftReport) {
  const doi = draft.doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  return {
    title: draft.title.trim(),
    authors: draft.authors
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    year: Number.isInteger(draft.year) ? draft.year : undefined,
    container: draft.container.trim() || undefined,
    doi: doi || undefined,
  }
}
