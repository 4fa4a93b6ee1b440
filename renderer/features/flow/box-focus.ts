/** The box that an element is, or is in. */
export function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<SVGElement>('[data-key]')?.dataset.key ?? null) : null
}

/** A box of the drawing. */
export function boxOf(drawing: Element | null | undefined, key: string): SVGElement | null {
  return drawing?.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`) ?? null
}

/** Moves the keyboard to another box in reading order: from the one that has it, or that is open. Gives its key. */
export function stepBox(drawing: Element | null, from: string | null, by: 1 | -1 | 'first' | 'last'): string | null {
  const boxes = [...(drawing?.querySelectorAll<SVGElement>('[data-key]') ?? [])]
  const at = boxes.findIndex((box) => box.dataset.key === from)
  const to =
    by === 'first' || at < 0 ? 0 : by === 'last' ? boxes.length - 1 : Math.min(boxes.length - 1, Math.max(0, at + by))
  const box = boxes[by === 'last' ? boxes.length - 1 : to]
  box?.focus()
  box?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  return box?.dataset.key ?? null
}
