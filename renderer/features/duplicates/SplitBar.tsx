import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { PartMark } from './PartMark.tsx'
import css from './SplitBar.module.css'
import type { Splitting } from './use-splitting.ts'

/** While a report is split: away from it, and the quickest split of all. */
export function SplitStart({ splitting }: { splitting: Splitting }) {
  const t = useText()
  return (
    <>
      <Button keys="Escape" onPress={splitting.cancel}>
        {t('clusters.cancel')}
      </Button>
      <Button command="clusters.alone" onPress={splitting.alone}>
        {t('clusters.alone')}
      </Button>
    </>
  )
}

/** Does what was prepared. */
export function SplitActions({ splitting }: { splitting: Splitting }) {
  const t = useText()
  return (
    <Button
      variant="primary"
      size="large"
      sign="≠"
      keys="Enter"
      isDisabled={!splitting.isReady}
      onPress={splitting.confirm}
    >
      {t('clusters.confirm', { n: splitting.groups.length })}
    </Button>
  )
}

/** What the split would make: every part with the number of its records. */
export function SplitPreview({ splitting }: { splitting: Splitting }) {
  const t = useText()
  const { groups } = splitting
  if (groups.length < 2) return <span>{t('clusters.splitHint')}</span>
  return (
    <span className={css.preview} aria-live="polite">
      <span>{t('clusters.becomes', { n: groups.length })}</span>
      {groups.length <= 6 &&
        groups.map(({ number, places }) => (
          <span key={number} className={css.part}>
            <PartMark part={number} />
            {t('duplicates.records', { n: places.length })}
          </span>
        ))}
    </span>
  )
}
