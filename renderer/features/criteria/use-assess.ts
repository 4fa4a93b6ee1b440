import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Newest } from '../../app/newest.ts'
import { reportQuery } from '../screening/use-report.ts'
import { withTag } from './matrix.ts'
import type { Verdict } from './verdicts.ts'

/** A reviewer's tag of a report against a criterion, with where in the text it rests on. */
export interface Tag {
  criterion: string
  verdict: Verdict
  quote: string
  page: string
}

/** What is changed of a tag; a null verdict takes it back. What is left out stays as it was last said to be. */
export type TagPart = Partial<Omit<Tag, 'criterion' | 'verdict'> & { verdict: Verdict | null }>
type Said = Omit<Tag, 'criterion' | 'verdict'> & { verdict: Verdict | null }

const newestTag = new Newest<Said>()
const newestRuling = new Newest<Ruling>()

/** Tags a report, or takes the tag back, and shows it once it is saved. */
export function useAssess(stage: StageId, report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutateAsync } = useMutation({
    // The report goes with it: by the time it is saved, the room may show another.
    mutationFn: ({ report, tag }: { report: string; tag: Said & { criterion: string } }) =>
      api.criteria.assess({ report, ...tag }),
    onSuccess(_, { report, tag: { verdict, ...tag } }) {
      showSaved(reportQuery(stage, report).queryKey, (old) => {
        if (!old) return old
        const others = old.assessments.filter((one) => one.criterion !== tag.criterion)
        return { ...old, assessments: verdict === null ? others : [...others, { ...tag, verdict }] }
      })
      client.setQueryData(matrixKey(stage), (old) =>
        old
          ? { ...old, rows: old.rows.map((row) => (row.id === report ? withTag(row, tag.criterion, verdict) : row)) }
          : old,
      )
      // There at once, so that its quote can be written with the next key.
      client.setQueryData(orpc.criteria.tags.queryKey({ input: { stage, report } }), (old) => {
        if (!old) return old
        const others = old.tags.filter((one) => !one.mine || one.criterion !== tag.criterion)
        return { ...old, tags: verdict === null ? others : [...others, { ...tag, verdict, mine: true, name: '' }] }
      })
      void refreshTags(client)
      void client.invalidateQueries({ queryKey: orpc.charting.included.key() })
    },
    onError,
  })
  return (criterion: string, saved: Omit<Tag, 'criterion'> | undefined, part: TagPart): Promise<unknown> => {
    const { verdict, quote, page } = saved ?? { verdict: null, quote: '', page: '' }
    const key = JSON.stringify([stage, report, criterion])
    const said = { ...newestTag.of(key, { verdict, quote, page }), ...part }
    return newestTag.say(key, said, () => mutateAsync({ report, tag: { criterion, ...said } }))
  }
}

/** How a third person settles it, and why. */
interface Ruling {
  verdict: Verdict | null
  note: string
}

/** A third person settles how a report stands against a criterion, or with a null verdict takes that back. */
export function useRule(stage: StageId, report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutateAsync } = useMutation({
    mutationFn: ({ note, ...ruling }: Ruling & { report: string; criterion: string }) =>
      api.criteria.rule({ stage, ...ruling, ...(note && { note }) }),
    async onSuccess() {
      void client.invalidateQueries({ queryKey: orpc.charting.included.key() })
      await refreshTags(client)
    },
    onError,
  })
  return (criterion: string, saved: Ruling | undefined, part: Partial<Ruling>): Promise<unknown> => {
    const key = JSON.stringify([stage, report, criterion])
    const { verdict, note } = saved ?? { verdict: null, note: '' }
    const said = { ...newestRuling.of(key, { verdict, note }), ...part }
    return newestRuling.say(key, said, () => mutateAsync({ report, criterion, ...said }))
  }
}

function matrixKey(stage: StageId) {
  return orpc.criteria.matrix.queryKey({ input: { stage, which: 'all' } })
}

async function refreshTags(client: QueryClient): Promise<void> {
  const keys = [orpc.criteria.matrix.key(), orpc.criteria.tags.key()]
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}
