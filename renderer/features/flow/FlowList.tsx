import { useLayoutEffect, useRef } from 'react'
import { copyText } from '../../app/copy-text.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { boxesOfCheck } from './check-boxes.ts'
import css from './FlowList.module.css'
import type { ShownBox, ShownCheck, ShownFlow } from './types.ts'

interface FlowListProps {
  flow: ShownFlow
  lang: string
  selected: string | null
  onSelect: (key: string) => void
}

/** Puts the figure in words on the clipboard, and says so. */
export function useCopyDescription(flow: ShownFlow | undefined): () => void {
  const t = useText()
  return () => {
    if (!flow) return
    const isDone = copyText(flow.description)
    showToast(t(isDone ? 'flow.list.copied' : 'flow.list.copyFailed'), isDone ? {} : { tone: 'problem' })
  }
}

/** The flow without its figure: every box with its number, how it is found, its parts and its checks, in reading order. */
export function FlowList({ flow, lang, selected, onSelect }: FlowListProps) {
  const t = useText()
  const copy = useCopyDescription(flow)
  const keys = flow.boxes.map((box) => box.key)
  const top = useRef<HTMLDivElement>(null)
  // Whoever changes from the figure begins at the top.
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up by.
    void top.current?.closest('section')?.scrollTo(0, 0)
  }, [])
  return (
    <div ref={top} className={css.list}>
      <div className={css.head}>
        <p className={css.says}>{t('flow.list.about')}</p>
        <Button size="small" command="flow.copyText" onPress={copy}>
          {t('flow.list.copy')}
        </Button>
      </div>
      <h2 className={css.title} lang={lang}>
        {flow.style.title || flow.name}
      </h2>
      <ol className={css.boxes}>
        {flow.boxes.map((box) => (
          <li key={box.key} className={css.box} data-selected={box.key === selected || undefined}>
            <Box
              flow={flow}
              box={box}
              checks={flow.checks.filter((check) => isTold(check) && boxesOfCheck(check.check, keys)[0] === box.key)}
              lang={lang}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ol>
      {flow.notes.length > 0 && (
        <section>
          <h3 className={css.part}>{t('flow.list.notes')}</h3>
          <ul className={css.notes} lang={lang}>
            {flow.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** What was counted and holds is told; that nothing unusual was found would only be long. */
function isTold(check: ShownCheck): boolean {
  return !check.holds || check.level === 'error'
}

function signText(check: ShownCheck) {
  if (check.holds) return 'flow.check.holds' as const
  return check.level === 'error' ? ('flow.check.broken' as const) : ('flow.check.warning' as const)
}

interface BoxProps {
  flow: ShownFlow
  box: ShownBox
  checks: readonly ShownCheck[]
  lang: string
  onSelect: (key: string) => void
}

function Box({ flow, box, checks, lang, onSelect }: BoxProps) {
  const t = useText()
  const { number, date } = useFormat()
  const said = (n: number | null | undefined) => (n == null ? t('flow.hiddenNumber') : number(n))
  const label = flow.labels[box.key] ?? box.label
  return (
    <>
      <h3 className={css.label}>
        <span lang={lang} dir="auto">
          {label}
        </span>
        : <span className={css.n}>{said(box.override?.n ?? box.n)}</span>
        {box.unit === 'studies' && box.reports != null && box.n !== null && (
          <span className={css.unit}> ({t('flow.studiesOf', { reports: box.reports, studies: box.n })})</span>
        )}
      </h3>
      {box.override && (
        <p className={css.set}>
          {t('flow.override.says', {
            set: box.override.n,
            n: said(box.n),
            by: box.override.by,
            day: date(box.override.at),
          })}
          {': '}
          <span dir="auto">{box.override.why}</span>
        </p>
      )}
      {box.lines && box.lines.length > 0 && (
        <ul className={css.lines} lang={lang}>
          {box.lines.map((line) => (
            <li key={line.id}>
              <span dir="auto">{flow.labels[`${box.key}/${line.id}`] ?? line.label}</span>: {said(line.n)}
            </li>
          ))}
        </ul>
      )}
      <p className={css.formula} lang={lang}>
        {box.formula}.
      </p>
      {box.annotation && <p dir="auto">{box.annotation}</p>}
      {checks.length > 0 && (
        <ul className={css.checks}>
          {checks.map((check) => (
            <li key={`${check.check} ${check.says}`} lang={lang}>
              <span aria-hidden="true">{check.holds ? '✓ ' : check.level === 'error' ? '✕ ' : '! '}</span>
              <span className="visually-hidden">{t(signText(check))}: </span>
              {check.says}
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="bare"
        size="small"
        aria-label={t('flow.list.open', { box: label })}
        onPress={() => onSelect(box.key)}
      >
        {t('flow.list.openShort')}
      </Button>
    </>
  )
}
