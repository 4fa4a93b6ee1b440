import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Bar, Room } from '../../ui/Room.tsx'
import { CompareTable } from './CompareTable.tsx'
import type { DuplicatesHead } from './head.ts'
import css from './QuestionRoom.module.css'
import {
  type Answer,
  answered,
  later,
  nextWaiting,
  noQuestions,
  type Pair,
  pairKey,
  type QuestionList,
  takeIn,
} from './question-list.ts'
import { reasonsText } from './reason-text.ts'

const atOnce = 500

interface QuestionRoomProps {
  head: DuplicatesHead
  /** How many pairs wait in all. */
  total: number
  onMerged: () => void
}

/** The doubtful pairs, one after the other, side by side: the same report or not. */
export function QuestionRoom({ head, total, onMerged }: QuestionRoomProps) {
  const t = useText()
  const navigate = useNavigate()
  const { can } = useSession()
  const { undo } = useUndo()
  const { list, setList, loaded } = useQuestions()
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, list.order.length - 1))
  const key = list.order[place]
  const pair = key === undefined ? undefined : list.pairs.get(key)
  const answer = key === undefined ? undefined : list.answers.get(key)
  const toast = useProblemToast()

  const decide = useMutation({
    mutationFn: ({ pair, verdict }: { pair: Pair; verdict: Answer }) =>
      api.duplicates.decide({ a: pair.a.id, b: pair.b.id, verdict }),
    onSuccess: (_, { pair, verdict }) => {
      const next = answered(list, pairKey(pair), verdict)
      setList(next)
      setAt(nextWaiting(next, place) ?? place)
      void refreshAll()
    },
    onError: toast,
  })
  const able = can('deduplicate') && pair !== undefined && !decide.isPending
  const say = (verdict: Answer) => pair && decide.mutate({ pair, verdict })
  const postpone = () => key !== undefined && setList(later(list, key))
  const move = (step: number) => setAt(Math.min(list.order.length - 1, Math.max(0, place + step)))

  const section = t('duplicates.question')
  useCommands([
    { id: 'duplicates.same', label: t('duplicates.same'), keys: 's', run: () => say('same'), enabled: able, section },
    {
      id: 'duplicates.different',
      label: t('duplicates.different'),
      keys: 'd',
      run: () => say('different'),
      enabled: able,
      section,
    },
    { id: 'duplicates.later', label: t('duplicates.later'), keys: 'l', run: postpone, enabled: able, section },
    {
      id: 'duplicates.next',
      label: t('duplicates.next'),
      keys: ['j', 'ArrowDown'],
      run: () => move(1),
      enabled: list.order.length > 1,
      section,
    },
    {
      id: 'duplicates.previous',
      label: t('duplicates.previous'),
      keys: ['k', 'ArrowUp'],
      run: () => move(-1),
      enabled: list.order.length > 1,
      section,
    },
  ])

  if (!pair) {
    return (
      <Room title={head.title} chips={head.chips} status={head.status}>
        {head.banner}
        {loaded && (
          <Empty
            title={t('duplicates.all.title')}
            action={
              <>
                <Button size="large" onPress={onMerged}>
                  {t('duplicates.goOn')}
                </Button>
                <Button
                  variant="primary"
                  size="large"
                  onPress={() => void navigate({ to: '/review/screening/title-abstract' })}
                >
                  {t('duplicates.goScreening')}
                </Button>
              </>
            }
          >
            <p>{t('duplicates.all.text')}</p>
          </Empty>
        )}
      </Room>
    )
  }

  return (
    <Room
      title={head.title}
      chips={head.chips}
      status={head.status}
      bar={
        <Bar
          start={
            <>
              <Button keys="k" aria-label={t('duplicates.previous')} isDisabled={place === 0} onPress={() => move(-1)}>
                ↑
              </Button>
              <Button
                keys="j"
                aria-label={t('duplicates.next')}
                isDisabled={place >= list.order.length - 1}
                onPress={() => move(1)}
              >
                ↓
              </Button>
              <Button keys="z" onPress={undo}>
                {t('duplicates.undo')}
              </Button>
            </>
          }
        >
          <Button variant="same" size="large" sign="=" keys="s" isDisabled={!able} onPress={() => say('same')}>
            {t('duplicates.same')}
          </Button>
          <Button size="large" sign="≠" keys="d" isDisabled={!able} onPress={() => say('different')}>
            {t('duplicates.different')}
          </Button>
          <Button size="large" keys="l" isDisabled={!able} onPress={postpone}>
            {t('duplicates.later')}
          </Button>
        </Bar>
      }
    >
      <div className={css.page}>
        {head.banner}
        {list.waiting.size === 0 && (
          <div className={css.done} role="status">
            <strong>{t('duplicates.all.title')}</strong>
            <Button variant="primary" onPress={() => void navigate({ to: '/review/screening/title-abstract' })}>
              {t('duplicates.goScreening')}
            </Button>
          </div>
        )}
        <div className={css.question}>
          <h2 className={css.title}>{t('duplicates.question')}</h2>
          <p className={css.why} aria-live="polite">
            <span className={css.position}>
              {t('duplicates.position', { k: place + 1, n: Math.max(total, list.order.length) })}
            </span>
            {answer && (
              <strong className={css.answer}>
                {answer === 'same' ? '= ' : '≠ '}
                {t(`duplicates.answered.${answer}`)}
              </strong>
            )}
            <span>{reasonsText(pair.reasons, t)}</span>
          </p>
        </div>
        <CompareTable label={t('duplicates.question')} records={[pair.a, pair.b]} />
        <p className={css.hint}>{t('duplicates.keptEitherWay')}</p>
      </div>
    </Room>
  )
}

/** The pairs of this visit, kept in step with those that wait. */
function useQuestions() {
  const { data } = useQuery(orpc.duplicates.questions.queryOptions({ input: { offset: 0, limit: atOnce } }))
  const [list, setList] = useState<QuestionList>(noQuestions)
  useEffect(() => {
    if (data) setList((before) => takeIn(before, data.pairs))
  }, [data])
  return { list, setList, loaded: data !== undefined }
}
