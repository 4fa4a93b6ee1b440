import type { Setup } from '#shared/contract/reviews.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import { useText } from '../../app/text.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { SetupResolver } from '../fulltext/SetupResolver.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { type SharedText, useSharedText } from '../live/use-shared-text.ts'
import { useDescribe } from './use-setup.ts'

/** Title and question, kept when the field is left. */
export function SetupDescription({ setup, isReadOnly }: { setup: Setup; isReadOnly: boolean }) {
  const t = useText()
  const describe = useDescribe(setup)
  // A review has a title: an empty one is given up.
  const title = useSharedText(setup.title, (text) => (text.trim() ? describe({ title: text.trim() }) : undefined))
  const question = useSharedText(setup.question, (text) => describe({ question: text }))
  return (
    <>
      <SharedField place={placeOf('review', 'title')} text={title}>
        <TextField label={t('reviews.new.name')} maxLength={500} {...typing(title)} isReadOnly={isReadOnly} />
      </SharedField>
      <SharedField place={placeOf('review', 'question')} text={question}>
        <TextArea label={t('reviews.new.question')} maxLength={5000} {...typing(question)} isReadOnly={isReadOnly} />
      </SharedField>
      <SetupResolver setup={setup} isReadOnly={isReadOnly} />
    </>
  )
}

function typing({ text, setText, onFocus, leave }: SharedText) {
  return { value: text, onChange: setText, onFocus, onBlur: leave }
}
