import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import {
  type Answer,
  answered,
  noQuestions,
  type Pair,
  pairKey,
  placeOf,
  type QuestionList,
  takeIn,
} from './question-list.ts'

/** How many pairs are read ahead. */
const ahead = 40
/** With fewer than these ahead, more are read. */
const few = 15
/** As many as one call gives. */
const most = 500
/** How long after an answer the numbers around it are read anew, in ms: not between two keys. */
const patience = 700

const questionsKey = orpc.duplicates.questions.key()

/**
 * The pairs of this visit, kept in step with those that wait, and the way to answer them.
 *
 * @param about the report whose questions come first
 */
export function useQuestions(about: string | undefined) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const [list, setList] = useState<QuestionList>(noQuestions)
  const wanted = useRef(ahead)
  const { data, refetch } = useQuery({
    queryKey: [...questionsKey, 'ahead', about],
    queryFn: () => firstQuestions(wanted.current, about),
  })
  useEffect(() => {
    if (data) setList((before) => takeIn(before, data.pairs, data.total))
  }, [data])
  useEffect(() => {
    const left = list.order.slice(placeOf(list) + 1).filter((key) => list.waiting.has(key)).length
    const short = left < few && list.waiting.size < list.total
    wanted.current = Math.max(ahead, list.waiting.size + (short ? ahead : 0))
    // One reading at a time: those that are answered meanwhile are asked for by the next.
    if (short) void refetch({ cancelRefetch: false })
  }, [list, refetch])

  const answer = useMutation({
    mutationFn: async ({ pair, verdict }: { pair: Pair; verdict: Answer }) => {
      // What was read before this answer must not be taken for what undo brought back.
      await client.cancelQueries({ queryKey: questionsKey })
      await api.duplicates.decide({ a: pair.a.id, b: pair.b.id, verdict })
    },
    onSuccess: (_, { pair, verdict }) => {
      setList((before) => answered(before, pairKey(pair), verdict))
      refreshSoon()
    },
    onError,
  })
  const change = useCallback((how: (list: QuestionList) => QuestionList) => setList(how), [])
  return { list, change, answer: answer.mutate, isSaving: answer.isPending, isRead: data !== undefined }
}

async function firstQuestions(wanted: number, first: string | undefined): Promise<{ total: number; pairs: Pair[] }> {
  const pairs: Pair[] = []
  for (;;) {
    const limit = Math.min(most, wanted - pairs.length)
    const read = await api.duplicates.questions({ offset: pairs.length, limit, first })
    pairs.push(...read.pairs)
    if (pairs.length >= wanted || read.pairs.length < limit) return { total: read.total, pairs }
  }
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the numbers anew once no answer has come for a while, so that they do not hold up the next. */
function refreshSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void refreshAll(), patience)
}
