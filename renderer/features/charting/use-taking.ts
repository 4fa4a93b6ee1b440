import { useQueryClient } from '@tanstack/react-query'
import type { Form, StudyAnswer } from '#shared/contract/charting.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import { takenAnswer } from '#shared/domain/charting/taken.ts'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Passage } from './selected-quote.ts'
import { studyQuery } from './use-charting.ts'

interface Taking {
  report: string
  form: Form
  /** The key of the field that has or last had the keyboard. */
  active: string | undefined
  passage: Passage | undefined
  save: (answer: StudyAnswer) => void
}

/** Puts what is selected into the field that has or last had the keyboard, with where it stands. */
export function useTaking({ report, form, active, passage, save }: Taking): () => Promise<void> {
  const t = useText()
  const client = useQueryClient()
  return async () => {
    const [id, item] = active?.split('/') ?? []
    const field = form.fields.find((one) => one.id === id)
    if (!passage) {
      showToast(t('charting.take.nothing'))
      return
    }
    if (!field) {
      showToast(t('charting.take.nowhere'))
      return
    }
    // What is being typed is saved on leaving the field, and the passage comes after it.
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea'))
      document.activeElement.blur()
    await settled(client)
    const before = client
      .getQueryData(studyQuery(report).queryKey)
      ?.answers.find((one) => one.field === field.id && one.item === item)
    const found = takenAnswer(field, passage.quote, before?.value ?? null)
    const isAnswer = found !== undefined && fits(field, found)
    save({
      field: field.id,
      ...(item !== undefined && { item }),
      value: isAnswer ? found : (before?.value ?? null),
      ...passage,
      ...(before?.note && { note: before.note }),
    })
    showToast(t(isAnswer ? 'charting.take.taken' : 'charting.take.quote', { label: field.label }))
  }
}

/** Waits until nothing is being saved. */
function settled(client: ReturnType<typeof useQueryClient>): Promise<void> {
  return new Promise((resolve) => {
    if (client.isMutating() === 0) return resolve()
    const stop = client.getMutationCache().subscribe(() => {
      if (client.isMutating() > 0) return
      stop()
      resolve()
    })
  })
}
