import { useState } from 'react'
import type { FlowLanguage } from '#shared/domain/flow/design.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { type FigureLabel, groupOf, labelGroups } from './labels.ts'
import { LabelDialog } from './TextDialogs.tsx'
import type { ShownFlow } from './types.ts'
import { useSaying } from './use-saying.ts'
import css from './WordsAndLook.module.css'

/** Every text of the figure in one language: ours, or what the review says in its place. */
export function LabelWords({ flow, lang }: { flow: ShownFlow; lang: FlowLanguage }) {
  const t = useText()
  const [open, setOpen] = useState<FigureLabel>()
  const { say } = useSaying()
  return (
    <SideSection title={t('flow.words', { language: t(`flow.lang.${lang}`) })}>
      <p className={css.says}>{t('flow.words.help')}</p>
      {labelGroups.map((group) => {
        const here = flow.words.filter((label) => groupOf(label) === group)
        if (here.length === 0) return null
        return (
          <section key={group} aria-label={t(`flow.words.${group}`)}>
            <h3 className={css.group}>{t(`flow.words.${group}`)}</h3>
            <ul className={css.labels}>
              {here.map((label) => {
                const own = flow.labels[label.key]
                return (
                  <li key={label.key} className={css.row}>
                    <button
                      type="button"
                      className={css.label}
                      aria-label={t('flow.words.change', { text: own ?? label.ours })}
                      onClick={() => setOpen(label)}
                    >
                      <span lang={lang} dir="auto">
                        {own ?? label.ours}
                      </span>
                      {own !== undefined && (
                        <span className={css.ours}>
                          {t('flow.words.own')} · {t('flow.words.ours', { text: label.ours })}
                        </span>
                      )}
                    </button>
                    {own !== undefined && (
                      <Button
                        variant="bare"
                        size="small"
                        aria-label={`${t('flow.words.reset')}: ${label.ours}`}
                        onPress={() => say(() => api.flow.label({ form: flow.form, lang, key: label.key, text: null }))}
                      >
                        ↺
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      {open && (
        <LabelDialog
          form={flow.form}
          lang={lang}
          label={open}
          own={flow.labels[open.key]}
          onClose={() => setOpen(undefined)}
        />
      )}
    </SideSection>
  )
}
