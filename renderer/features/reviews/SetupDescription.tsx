import { useState } from 'react'
import type { Setup } from '#shared/contract/reviews.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { SetupResolver } from '../fulltext/SetupResolver.tsx'
import { useSaveSetup } from './use-setup.ts'

/** Title and question, kept when the field is left. */
export function SetupDescription({ setup, isReadOnly }: { setup: Setup; isReadOnly: boolean }) {
  const t = useText()
  const save = useSaveSetup()
  const [title, setTitle] = useState(setup.title)
  const [question, setQuestion] = useState(setup.question)
  const keep = () => {
    if (!title.trim()) setTitle(setup.title)
    else if (title.trim() !== setup.title || question !== setup.question) {
      save.mutate([() => api.reviews.describe({ title, question })])
    }
  }
  return (
    <>
      <TextField
        label={t('reviews.new.name')}
        maxLength={500}
        value={title}
        onChange={setTitle}
        onBlur={keep}
        isReadOnly={isReadOnly}
      />
      <TextArea
        label={t('reviews.new.question')}
        maxLength={5000}
        value={question}
        onChange={setQuestion}
        onBlur={keep}
        isReadOnly={isReadOnly}
      />
      <SetupResolver setup={setup} isReadOnly={isReadOnly} />
    </>
  )
}
