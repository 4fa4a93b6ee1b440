import { useState } from 'react'
import type { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { SideSection } from '../../ui/Room.tsx'
import css from './FlowChecks.module.css'

type Check = Awaited<ReturnType<typeof api.flow.show>>['checks'][number]

interface FlowChecksProps {
  checks: readonly Check[]
  /** Whether some numbers are hidden from this viewer. */
  hidden: boolean
  /** How many that hold are shown at first; those that do not are shown always. */
  few: number
}

/** Every subtraction of the flow, with whether it holds, in words. */
export function FlowChecks({ checks, hidden, few }: FlowChecksProps) {
  const t = useText()
  const [all, setAll] = useState(false)
  const holding = new Set(checks.filter((check) => check.holds).slice(0, few))
  const shown = all ? checks : checks.filter((check) => !check.holds || holding.has(check))
  const broken = checks.filter((check) => !check.holds && check.level === 'error').length
  return (
    <SideSection title={broken === 0 ? t('flow.addsUp') : t('flow.doesNot', { n: broken })}>
      <ul className={css.checks}>
        {shown.map((check) => (
          <li key={`${check.check} ${check.says}`} className={css.check}>
            <Sign check={check} />
            <span>{check.says}</span>
          </li>
        ))}
        {hidden && (
          <li className={css.check}>
            <span className={css.quiet} aria-hidden="true">
              —
            </span>
            <span className={css.quiet}>{t('flow.closedNote')}</span>
          </li>
        )}
      </ul>
      {shown.length < checks.length && (
        <Button variant="bare" size="small" onPress={() => setAll(true)}>
          {t('flow.allChecks', { n: checks.length })}
        </Button>
      )}
    </SideSection>
  )
}

function Sign({ check }: { check: Check }) {
  const t = useText()
  const [sign, tone, says] = check.holds
    ? (['✓', css.holds, 'flow.check.holds'] as const)
    : check.level === 'error'
      ? (['✕', css.broken, 'flow.check.broken'] as const)
      : (['!', css.warning, 'flow.check.warning'] as const)
  return (
    <span className={cx(css.sign, tone)} role="img" aria-label={t(says)} title={t(says)}>
      {sign}
    </span>
  )
}
