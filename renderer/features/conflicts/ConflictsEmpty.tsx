import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { NoThirdPerson } from './NoThirdPerson.tsx'
import type { Conflicts } from './use-conflicts.ts'
import { useThirdPerson } from './use-third-person.ts'

/** No conflict is being looked at: there is none, all are settled, the rest waits for its voters, or none passes the filter. */
export function ConflictsEmpty({ conflicts, stage }: { conflicts: Conflicts; stage: StageId }) {
  const t = useText()
  const third = useThirdPerson(stage)
  const { open, settled } = conflicts.counts
  if (open + settled === 0) {
    if (third.isReady && !third.isThere) return <NoThirdPerson stage={stage} />
    return <Empty title={t('conflicts.empty.none.title')}>{t('conflicts.empty.none.says')}</Empty>
  }
  if (open === 0) {
    return (
      <Empty
        title={t('conflicts.empty.done.title')}
        action={<Button onPress={() => conflicts.setFilter('settled')}>{t('conflicts.empty.done.action')}</Button>}
      >
        {t('conflicts.empty.done.says', { n: settled })}
      </Empty>
    )
  }
  if (conflicts.ready === 0 && conflicts.filter === 'open' && !conflicts.q) {
    return (
      <Empty
        title={t('conflicts.empty.waiting.title')}
        action={<Button onPress={() => conflicts.setFilter('sent-back')}>{t('conflicts.empty.waiting.action')}</Button>}
      >
        {t('conflicts.empty.waiting.says', { n: open })}
      </Empty>
    )
  }
  const all = () => {
    conflicts.setQ('')
    conflicts.setFilter('open')
  }
  return (
    <Empty
      title={t('conflicts.empty.filter.title')}
      action={<Button onPress={all}>{t('conflicts.empty.filter.action')}</Button>}
    >
      {t('conflicts.empty.filter.says')}
    </Empty>
  )
}
