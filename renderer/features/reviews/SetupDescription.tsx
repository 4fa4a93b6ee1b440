import type { Setup } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { SetupResolver } from '../fulltext/SetupResolver.tsx'
import { useDescribe } from './use-setup.ts'

/** Title and question, kept when the field is left. */
export function SetupDescription({ setup, isReadOnly }: { setup: Setup; isReadOnly: boolean }) {
  const t = useText()
  const describe = useDescribe(setup)
  // A review has a title: an empty one is given up.
  const title = useTyped(setup.title, (text) => (text.trim() ? describe({ title: text.trim() }) : undefined))
  const question = useTyped(setup.question, (text) => describe({ question: text }))
  return (
    <>
      <TextField
        label={t('reviews.new.name')}
        maxLength={500}
        value={title.text}
        onChange={title.setText}
        onBlur={title.leave}
        isReadOnly={isReadOnly}
      />
      <TextArea
        label={t('reviews.new.question')}
        maxLength={5000}
        value={question.text}
        onChange={question.setText}
        onBlur={question.leave}
        isReadOnly={isReadOnly}
      />
      <SetupResolver setup={setup} isReadOnly={isReadOnly} />
    </>
  )
}
