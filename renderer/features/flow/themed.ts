import { paletteOf } from '#shared/domain/flow/drawing/palette.ts'

const light = paletteOf('light', 'colour')

/** The colours of the drawing as those of the window, which follow its theme. */
const variables = new Map([
  [light.paper, 'transparent'],
  [light.box, 'var(--raised)'],
  [light.line, 'var(--line-strong)'],
  [light.second, 'var(--ink-2)'],
  [light.ink, 'var(--ink)'],
  [light.accent, 'var(--accent)'],
  [light.soft, 'var(--accent-soft)'],
  [light.mark, 'var(--maybe)'],
])

/** Lets a drawing in the light palette take the colours of the window. */
export function followTheme(drawing: SVGSVGElement): void {
  for (const node of drawing.querySelectorAll<SVGElement>('[fill], [stroke]')) {
    for (const part of ['fill', 'stroke'] as const) {
      const colour = variables.get(node.getAttribute(part) ?? '')
      if (!colour) continue
      // By way of a class, not a style of its own, so that the marks of focus and choice win.
      node.removeAttribute(part)
      node.style.setProperty(`--flow-${part}`, colour)
      node.classList.add(`flow-${part}`)
    }
  }
}
