import { useState } from 'react'
import { copyText } from '../../app/copy-text.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { type Language, languages } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { showToast } from '../../ui/toasts.ts'
import css from './MethodsSentence.module.css'
import { methodsSentence } from './methods-sentence.ts'

/** A sentence for the methods section, in either language, to be copied. */
export function MethodsSentence(said: Parameters<typeof methodsSentence>[0]) {
  const t = useText()
  const [language, setLanguage] = useState<Language>(useLanguage())
  const sentence = methodsSentence(said, language)
  const name = t('agreement.methods.title')
  return (
    <figure className={css.figure} aria-label={name}>
      <figcaption className={css.head}>
        <span className={css.name}>{name}</span>
        <SegmentedControl
          aria-label={t('agreement.methods.language')}
          options={languages.map((id) => ({ id, label: t(`app.language.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <Button
          size="small"
          onPress={() => showToast(t(copyText(sentence) ? 'agreement.methods.copied' : 'agreement.methods.notCopied'))}
        >
          {t('agreement.methods.copy')}
        </Button>
      </figcaption>
      <blockquote className={css.sentence} lang={language}>
        {sentence}
      </blockquote>
    </figure>
  )
}
