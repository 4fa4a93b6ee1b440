import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import css from './RuleChip.module.css'
import { ruleText } from './reason-text.ts'

/** Says which rule the merged reports are filtered by, until it is taken away. */
export function RuleChip({ rule, onRemove }: { rule: string; onRemove: () => void }) {
  const t = useText()
  return (
    <Chip pressed onRemove={{ label: t('clusters.rule.clear'), run: onRemove }}>
      <span className={css.name}>{t('clusters.rule', { rule: ruleText(rule, t) })}</span>
    </Chip>
  )
}
