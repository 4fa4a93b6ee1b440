import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import type { Queue } from './use-queue.ts'

/** Nothing is being read: everything is decided, or nothing passes the filter. */
export function ScreeningEmpty({ queue }: { queue: Queue }) {
  const t = useText()
  const all = () => {
    queue.setQ('')
    queue.setFilter('all')
  }
  if (queue.counts.undecided === 0 && !queue.q) {
    const { include, maybe, exclude } = queue.counts
    return (
      <Empty
        title={t('screening.empty.done.title')}
        action={<Button onPress={all}>{t('screening.empty.done.action')}</Button>}
      >
        {t('screening.empty.done.says', { include, maybe, exclude })}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('screening.empty.filter.title')}
      action={<Button onPress={all}>{t('screening.empty.filter.action')}</Button>}
    >
      {t('screening.empty.filter.says')}
    </Empty>
  )
}
