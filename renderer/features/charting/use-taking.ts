import type { Form } from '#shared/contract/charting.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import { takenAnswer } from '#shared/domain/charting/taken.ts'
import { useText } from '../../app/text.ts'
import { keepTyped } from '../../app/typed.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Passage } from './selected-quote.ts'
import type { SaveAnswer } from './use-charting.ts'

interface Taking {
  form: Form
  /** The key of the field that has or last had the keyboard. */
  active: string | undefined
  /** What is selected when it is asked for. */
  passage: () => Passage | undefined
  save: SaveAnswer
}

/** Puts what is selected into the field that has or last had the keyboard, with where it stands. */
export function useTaking({ form, active, passage: selected, save }: Taking): () => void {
  const t = useText()
  return () => {
    const [id, item] = active?.split('/') ?? []
    const field = form.fields.find((one) => one.id === id)
    const passage = selected()
    if (!passage) {
      showToast(t('charting.take.nothing'))
      return
    }
    if (!field) {
      showToast(t('charting.take.nowhere'))
      return
    }
    // What is being typed is said first, and the passage is put to it.
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea'))
      document.activeElement.blur()
    keepTyped()
    let isAnswer = false
    const saved = save({ field: field.id, ...(item !== undefined && { item }) }, (now) => {
      const before = now?.value ?? null
      const found = takenAnswer(field, passage.quote, before)
      isAnswer = found !== undefined && fits(field, found)
      return {
        value: isAnswer && found !== undefined ? found : before,
        ...passage,
        ...(now?.note && { note: now.note }),
      }
    })
    // A failure is told by whoever saves.
    saved.then(
      () => showToast(t(isAnswer ? 'charting.take.taken' : 'charting.take.quote', { label: field.label })),
      () => undefined,
    )
  }
}
