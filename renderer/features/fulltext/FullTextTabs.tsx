import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../app/text.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'

const places = { assess: '/review/fulltext', list: '/review/fulltext/list' } as const

/** One full text after another, or all of them in a list. */
export function FullTextTabs({ tab }: { tab: keyof typeof places }) {
  const t = useText()
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={t('fulltext.tabs')}
      options={(['assess', 'list'] as const).map((id) => ({ id, label: t(`fulltext.tab.${id}`) }))}
      value={tab}
      onChange={(id) => void navigate({ to: places[id] })}
    />
  )
}
