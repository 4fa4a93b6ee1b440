import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import type { Conflicts } from './use-conflicts.ts'

/** No conflict is being looked at: there is none, all are settled, or none passes the filter. */
export function ConflictsEmpty({ conflicts }: { conflicts: Conflicts }) {
  const t = useText()
  const { open, resolved } = conflicts.counts
  if (open + resolved === 0)
    return <Empty title={t('conflicts.empty.none.title')}>{t('conflicts.empty.none.says')}</Empty>
  if (open === 0) {
    return (
      <Empty
        title={t('conflicts.empty.done.title')}
        action={<Button onPress={() => conflicts.setFilter('resolved')}>{t('conflicts.empty.done.action')}</Button>}
      >
        {t('conflicts.empty.done.says', { n: resolved })}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('conflicts.empty.filter.title')}
      action={<Button onPress={() => conflicts.setFilter('open')}>{t('conflicts.empty.filter.action')}</Button>}
    >
      {t('conflicts.empty.filter.says')}
    </Empty>
  )
}
