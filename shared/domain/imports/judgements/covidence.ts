import type { Decision, StageId } from '../../reviews/words.ts'
import type { SourceTag } from '../item.ts'
import { plainName } from '../read/table/column-names.ts'
import { type Judgement, listed } from './judgement.ts'

type Status = 'irrelevant' | 'select' | 'excluded' | 'included'

/** The stage and decision that each of Covidence's lists stands for; being in a later list says yes to the earlier stage. */
const DECIDED: Record<Status, [StageId, Decision][]> = {
  irrelevant: [['title-abstract', 'exclude']],
  select: [['title-abstract', 'include']],
  excluded: [
    ['title-abstract', 'include'],
    ['full-text', 'exclude'],
  ],
  included: [
    ['title-abstract', 'include'],
    ['full-text', 'include'],
  ],
}

const STATUS_COLUMNS = new Set(['status', 'covidence status', 'study status', 'decision', 'outcome'])
const REASON_COLUMNS = new Set(['exclusion reason', 'exclusion reasons', 'reason for exclusion'])
const REASON = /(?:^|\n)\s{0,20}Exclusion reason:\s{0,20}([^;\n]{1,500})(?:;|(?=\n)|$)/gi

/**
 * The list that a file of Covidence holds, which its entries do not say: Covidence writes one file for each list and names
 * it so, `review_123456_excluded_csv_20240101120000.csv`.
 */
export function covidenceList(fileName: string): Status | undefined {
  return /review_\d{1,12}_(irrelevant|select|excluded|included)_/i.exec(fileName)?.[1]?.toLowerCase() as
    | Status
    | undefined
}

/** Whether a note is such as Covidence leaves where the entry does not otherwise say that it comes from there. */
export function isCovidenceNote(note: string): boolean {
  return /^\s{0,20}Exclusion reason: /i.test(note)
}

/**
 * What an entry of Covidence says: its tags, the note of its reviewers with the reason of an exclusion, and the list
 * that it is in (https://support.covidence.org/help/tagging). Covidence does not say who decided.
 *
 * @param list what the file holds, where no column says it
 */
export function covidenceIn(
  note: string,
  tags: readonly SourceTag[],
  list?: Status,
): { judgements: Judgement[]; rest: SourceTag[] } {
  const rest: SourceTag[] = []
  const labels: string[] = []
  const reasons: string[] = []
  let status = list
  for (const one of tags) {
    const name = plainName(one.tag)
    const said = statusOf(one.value)
    if (name === 'tags') labels.push(...listed(one.value, /[;,|]/))
    else if (REASON_COLUMNS.has(name)) reasons.push(...listed(one.value, ';'))
    else if (STATUS_COLUMNS.has(name) && said) status = said
    else rest.push(one)
  }
  for (const found of note.matchAll(REASON)) reasons.push(...listed(found[1] ?? '', '\n'))
  const text = note
    .replace(REASON, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
  // A reason for excluding is given at full text only.
  if (!status && reasons.length > 0) status = 'excluded'
  const said = { labels, ...(text ? { note: text } : {}) }
  if (!status) {
    return {
      judgements: labels.length > 0 || text ? [{ tool: 'Covidence', reasons: [], ...said, shared: true }] : [],
      rest,
    }
  }
  const decided = DECIDED[status]
  return {
    rest,
    judgements: decided.map(([stage, decision], i) => ({
      tool: 'Covidence' as const,
      stage,
      decision,
      reasons: decision === 'exclude' ? [...new Set(reasons)] : [],
      ...(i === decided.length - 1 ? said : { labels: [] }),
      shared: true as const,
    })),
  }
}

function statusOf(value: string): Status | undefined {
  const word = value.trim().toLowerCase()
  return Object.hasOwn(DECIDED, word) ? (word as Status) : undefined
}
