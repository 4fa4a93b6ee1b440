/**
 * Scrolls an element of a scrolling one into sight, and nothing around that: what holds it must not move.
 *
 * @param where `middle` always; `near` only as far as it must be, and not at all where it is seen
 */
export function showIn(scroller: Element | null | undefined, element: Element, where: 'middle' | 'near'): void {
  if (!scroller) return
  const view = scroller.getBoundingClientRect()
  const { top, bottom, left, right, height } = element.getBoundingClientRect()
  if (where === 'middle') scroller.scrollTop += top - view.top - (view.height - height) / 2
  else if (top < view.top) scroller.scrollTop += top - view.top
  else if (bottom > view.bottom) scroller.scrollTop += bottom - view.bottom
  if (left < view.left) scroller.scrollLeft += left - view.left
  else if (right > view.right) scroller.scrollLeft += right - view.right
}
