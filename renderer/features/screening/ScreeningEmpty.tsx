import { activeFilters } from '#shared/domain/screening/filters.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import type { Queue } from './use-queue.ts'

/** Nothing is being read: everything is decided, or nothing passes the filter. */
export function ScreeningEmpty({ queue }: { queue: Queue }) {
  const t = useText()
  const all = () => queue.setFilters({})
  if (queue.total.all > 0 && queue.total.undecided === 0 && activeFilters(queue.filters).length === 0) {
    const { include, maybe, exclude } = queue.total
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
      action={
        <>
          {activeFilters(queue.filters).length > 0 && <Button onPress={queue.clear}>{t('filters.clear.chips')}</Button>}
          <Button onPress={all}>{t('screening.empty.filter.action')}</Button>
        </>
      }
    >
      {t('screening.empty.filter.says')}
    </Empty>
  )
}
