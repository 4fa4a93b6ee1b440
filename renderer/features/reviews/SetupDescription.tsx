import type { Setup } from '#shared/contract/reviews.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { SetupResolver } from '../fulltext/SetupResolver.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { type SharedText, useSharedText } from '../live/use-shared-text.ts'
import { useSaveSetup } from './use-setup.ts'

/** Title and question, kept when the field is left. */
export function SetupDescription({ setup, isReadOnly }: { setup: Setup; isReadOnly: boolean }) {
  const t = useText()
  const save = useSaveSetup()
  const title = useSharedText(setup.title, (text) => {
    if (text) save.mutate([() => api.reviews.describe({ title: text, question: standing(question) })])
    else title.takeTheirs()
  })
  const question = useSharedText(setup.question, (text) =>
    save.mutate([() => api.reviews.describe({ title: standing(title).trim() || setup.title, question: text })]),
  )
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

/** What the other of the two is saved with: as it was typed, but where somebody else saved it meanwhile. */
function standing({ value, saved, theirs }: SharedText): string {
  return theirs === null ? value : saved
}

function typing({ value, onChange, onFocus, onBlur }: SharedText) {
  return { value, onChange, onFocus, onBlur }
}
