import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './QuoteFields.module.css'
import { type Tag, useAssess } from './use-assess.ts'

interface QuoteFieldsProps {
  stage: StageId
  report: string
  tag: Tag
  /** What the criterion says, for the names of the fields. */
  criterion: string
  /** Opened by a key: what is typed next is the quote. */
  isAsked?: boolean
}

/** What a tag rests on in the full text: a quote and its page, saved on leaving the field. */
export function QuoteFields({ stage, report, tag, criterion, isAsked = false }: QuoteFieldsProps) {
  const t = useText()
  const assess = useAssess(stage, report)
  const [isOpen, setOpen] = useState(isAsked || tag.quote !== '' || tag.page !== '')
  const quote = useTyped(tag.quote, (text) => assess(tag.criterion, tag, { quote: text.trim() }))
  const page = useTyped(tag.page, (text) => assess(tag.criterion, tag, { page: text.trim() }))
  if (!isOpen) {
    return (
      <Button
        variant="bare"
        size="small"
        aria-label={t('screening.quote.add.named', { criterion })}
        onPress={() => setOpen(true)}
      >
        {t('screening.quote.add')}
      </Button>
    )
  }
  /** Escape gives the keys back to the room; what was typed is saved on leaving. */
  const leave = (event: { key: string }) => {
    if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  return (
    <div className={styles.fields}>
      <TextArea
        aria-label={t('screening.quote.of', { criterion })}
        placeholder={t('screening.quote')}
        rows={2}
        autoFocus={isAsked}
        value={quote.text}
        onChange={quote.setText}
        onBlur={quote.leave}
        onKeyDown={leave}
      />
      <TextField
        aria-label={t('screening.quote.page.of', { criterion })}
        placeholder={t('screening.quote.page')}
        value={page.text}
        onChange={page.setText}
        onBlur={page.leave}
        onKeyDown={leave}
      />
    </div>
  )
}
