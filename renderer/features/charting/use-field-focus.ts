import { useCallback, useRef, useState } from 'react'

const answerable = 'input:not([disabled]), textarea:not([disabled]), button:not([disabled])'

/** Which question has or last had the keyboard, and how to go to another one. */
export function useFieldFocus() {
  const [active, setActive] = useState<string>()
  const form = useRef<HTMLDivElement>(null)
  const formRef = useCallback((node: HTMLDivElement | null) => {
    form.current = node
    const look = ({ target }: FocusEvent) => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null
      // Of a part of a repeating group, the part; the group itself where none of its parts is meant.
      if (field?.dataset.field) setActive(field.dataset.field)
    }
    node?.addEventListener('focusin', look)
    return () => node?.removeEventListener('focusin', look)
  }, [])
  const goTo = (key: string) => {
    const field = fieldsIn(form.current).find((one) => one.dataset.field === key)
    focusIn(field)
  }
  return {
    formRef,
    active,
    goTo,
    /** The next question or the one before; the first where none has had the keyboard. */
    step(by: 1 | -1) {
      const fields = fieldsIn(form.current)
      const at = fields.findIndex((one) => one.dataset.field === active)
      focusIn(at === -1 ? fields[0] : fields[at + by])
    },
  }
}

export type FieldFocus = ReturnType<typeof useFieldFocus>

/** The questions that can be answered, in the order of the form. */
function fieldsIn(form: HTMLElement | null): HTMLElement[] {
  return [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].filter((one) => one.querySelector(answerable))
}

function focusIn(field: HTMLElement | undefined): void {
  const target = field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>(answerable)
  target?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}
