import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './BroughtLists.module.css'
import type { BringingStore, Brought } from './bringing.ts'
import { LeftBecause } from './LeftBecause.tsx'
import { ReportPicker } from './ReportPicker.tsx'
import { ReportWords } from './ReportWords.tsx'
import { doubtsText, signsText } from './why-text.ts'

const none = 'none'

/** A file about which a person is asked: the reports that it may be the text of, another one, or none. */
export function AskedFile({ file, store, isBusy }: { file: Brought; store: BringingStore; isBusy: boolean }) {
  const t = useText()
  const { list } = useFormat()
  const [isPicking, setPicking] = useState(false)
  const { key, name, chosen, candidates } = file
  const proposed = candidates.map(({ report }) => report)
  const other = chosen && !proposed.some(({ id }) => id === chosen.id) ? chosen : undefined
  const pick = candidates.length > 0 ? 'attachments.pickOther' : 'attachments.pick'
  const says = [doubtsText(file.doubts, t), aboutText(file, t)].filter(Boolean).join(' ')
  return (
    <li className={css.asked}>
      <div className={css.words}>
        <p className={css.name} dir="auto">
          {name}
        </p>
        {says && <p className={css.why}>{says}</p>}
        <LeftBecause file={file} />
      </div>
      <div className={css.words}>
        {(candidates.length > 0 || other) && (
          <RadioGroup
            aria-label={t('attachments.whose', { file: name })}
            className={css.choices}
            isDisabled={isBusy}
            value={chosen === undefined ? null : (chosen?.id ?? none)}
            onChange={(id) =>
              store.choose(
                key,
                id === none ? null : ([...proposed, ...(other ? [other] : [])].find((one) => one.id === id) ?? null),
              )
            }
          >
            {candidates.map(({ report, signs, hasFiles }) => (
              <Choice key={report.id} id={report.id}>
                <ReportWords report={report} />
                <span className={css.why}>
                  {[signsText(signs, t, list), hasFiles > 0 && t('attachments.hasFiles', { n: hasFiles })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Choice>
            ))}
            {other && (
              <Choice id={other.id}>
                <ReportWords report={other} />
              </Choice>
            )}
            <Choice id={none}>
              <span>{t('attachments.noneOfThese')}</span>
            </Choice>
          </RadioGroup>
        )}
        {isPicking ? (
          <ReportPicker
            file={name}
            onPick={(report) => {
              store.choose(key, report)
              setPicking(false)
            }}
            onCancel={() => setPicking(false)}
          />
        ) : (
          <Button
            size="small"
            isDisabled={isBusy}
            aria-label={t(`${pick}.file`, { file: name })}
            onPress={() => setPicking(true)}
          >
            {t(pick)}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What is known of a file that could not be read for what it says. */
function aboutText({ problem, hasText }: Brought, t: ReturnType<typeof useText>): string {
  if (problem !== null) return t(`attachments.why.${problem}`)
  return hasText === false ? t('attachments.why.scan') : ''
}

function Choice({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <Radio value={id} className={css.choice}>
      <span className={css.round} aria-hidden="true" />
      <span className={css.choiceWords}>{children}</span>
    </Radio>
  )
}
