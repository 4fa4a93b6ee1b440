import type { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { SideSection } from '../../ui/Room.tsx'
import css from './FlowChecks.module.css'

type Check = Awaited<ReturnType<typeof api.flow.show>>['checks'][number]

/** Every subtraction of the flow, with whether it holds, in words. */
export function FlowChecks({ checks, hidden }: { checks: readonly Check[]; hidden: boolean }) {
  const t = useText()
  const broken = checks.filter((check) => !check.holds && check.level === 'error').length
  return (
    <SideSection title={broken === 0 ? t('flow.addsUp') : t('flow.doesNot', { n: broken })}>
      <ul className={css.checks}>
        {checks.map((check) => (
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
