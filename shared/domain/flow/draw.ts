import { composeFlow, type DrawOptions } from './drawing/compose.ts'
import { svgOf } from './drawing/svg.ts'
import type { Flow } from './flow.ts'

/** Draws a flow as a standalone SVG document whose boxes can be pressed: for the screen. */
export function drawFlow(flow: Flow, options: DrawOptions): string {
  return svgOf(composeFlow(flow, options), { live: true })
}
