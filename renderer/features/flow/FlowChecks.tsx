import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { SideSection } from '../../ui/Room.tsx'
import { boxesOfCheck, sortChecks } from './check-boxes.ts'
import css from './FlowChecks.module.css'
import type { ShownCheck, ShownFlow } from './types.ts'
import { useSaying } from './use-saying.ts'
import { Waiting } from './Waiting.tsx'

interface FlowChecksProps {
  flow: ShownFlow
  /** Whether some numbers are hidden from this viewer. */
  hidden: boolean
  /** How many that hold are shown at first; those that do not are shown always. */
  few: number
  canEdit: boolean
  onOpen: (key: string) => void
}

/** Every subtraction of the flow, in words: what is broken, what is worth knowing, what waits, and what holds. */
export function FlowChecks({ flow, hidden, few, canEdit, onOpen }: FlowChecksProps) {
  const t = useText()
  const [all, setAll] = useState(false)
  const { broken, warnings, holding } = sortChecks(flow.checks)
  const isOverride = (check: ShownCheck) => check.check.startsWith('override.')
  const shown = all ? holding : holding.filter((check) => !isOverride(check)).slice(0, few)
  const keys = flow.boxes.map((box) => box.key)
  const list = (checks: readonly ShownCheck[]) => (
    <ul className={css.checks}>
      {checks.map((check) => (
        <Check
          key={`${check.check} ${check.says}`}
          check={check}
          box={boxesOfCheck(check.check, keys)[0]}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
  return (
    <>
      <SideSection title={broken.length === 0 ? t('flow.addsUp') : t('flow.doesNot', { n: broken.length })}>
        {broken.length > 0 && list(broken)}
        {broken.length === 0 && few > 0 && <p className={css.quiet}>{t('flow.check.count', { n: holding.length })}</p>}
      </SideSection>
      <Overrides flow={flow} canEdit={canEdit} onOpen={onOpen} />
      {warnings.some((check) => !isOverride(check)) && (
        <SideSection title={t('flow.check.warnings')}>
          {list(warnings.filter((check) => !isOverride(check)))}
        </SideSection>
      )}
      <Waiting pending={flow.pending} />
      {(few > 0 || all) && (
        <SideSection title={t('flow.check.holding')}>
          {list(shown)}
          {hidden && (
            <p className={css.check}>
              <span aria-hidden="true">—</span>
              <span>{t('flow.closedNote')}</span>
            </p>
          )}
        </SideSection>
      )}
      {(all || shown.length < holding.length) && (
        <div className={css.more}>
          <Button variant="bare" size="small" onPress={() => setAll(!all)}>
            {all ? t('flow.fewerChecks') : t('flow.allChecks', { n: flow.checks.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function Check({ check, box, onOpen }: { check: ShownCheck; box: string | undefined; onOpen: (key: string) => void }) {
  const t = useText()
  return (
    <li className={css.check}>
      <Sign check={check} />
      {box === undefined ? (
        <span>{check.says}</span>
      ) : (
        <button type="button" className={css.leads} title={t('flow.check.show')} onClick={() => onOpen(box)}>
          {check.says}
        </button>
      )}
    </li>
  )
}

function Sign({ check }: { check: ShownCheck }) {
  const t = useText()
  const [sign, tone, says] = check.holds
    ? (['✓', css.holds, 'flow.check.holds'] as const)
    : check.level === 'error'
      ? (['✕', css.broken, 'flow.check.broken'] as const)
      : check.level === 'info'
        ? (['·', css.quiet, 'flow.check.waits'] as const)
        : (['!', css.warning, 'flow.check.warning'] as const)
  return (
    <span className={cx(css.sign, tone)} role="img" aria-label={t(says)} title={t(says)}>
      {sign}
    </span>
  )
}

/** The numbers of the figure that somebody set by hand: what they stand for, who said so, when and why. */
function Overrides({ flow, canEdit, onOpen }: Pick<FlowChecksProps, 'flow' | 'canEdit' | 'onOpen'>) {
  const t = useText()
  const { date, number } = useFormat()
  const { say } = useSaying()
  const set = flow.boxes.flatMap((box) => (box.override ? [{ ...box, override: box.override }] : []))
  if (set.length === 0) return null
  return (
    <SideSection title={t('flow.overrides')}>
      <ul className={css.checks}>
        {set.map(({ key, label, n, override }) => (
          <li key={key} className={css.check}>
            <Sign check={{ check: key, holds: override.n === n, level: 'warning', says: '' }} />
            <div className={css.set}>
              <button type="button" className={css.leads} title={t('flow.check.show')} onClick={() => onOpen(key)}>
                {label}
              </button>
              <span>
                {t('flow.override.says', {
                  set: override.n,
                  n: n === null ? '—' : number(n),
                  by: override.by,
                  day: date(override.at),
                })}
              </span>
              <span className={css.why} dir="auto">
                {override.why}
              </span>
              {canEdit && (
                <Button
                  variant="bare"
                  size="small"
                  aria-label={t('flow.override.takeBackOf', { box: label })}
                  onPress={() => say(() => api.flow.override({ form: flow.form, key, n: null, why: '' }))}
                >
                  {t('flow.override.takeBack')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
