import { createHash } from 'node:crypto'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { FlowFormat } from '#shared/contract/flow.ts'
import type { Contract } from '#shared/contract/index.ts'
import { composeFlow } from '#shared/domain/flow/drawing/compose.ts'
import type { Scene } from '#shared/domain/flow/drawing/scene.ts'
import { svgOf } from '#shared/domain/flow/drawing/svg.ts'
import { sentence } from '#shared/domain/flow/words.ts'
import { prismaCsv } from '#shared/domain/flow/write/csv.ts'
import { docxOf } from '#shared/domain/flow/write/docx.ts'
import { htmlOf } from '#shared/domain/flow/write/html.ts'
import { auditOf, auditText } from '#shared/domain/flow/write/json.ts'
import { pptxOf } from '#shared/domain/flow/write/pptx.ts'

import type { Call } from '../call.ts'
import { titleOf } from '../reviews/open.ts'
import { softwareVersion } from '../version.ts'
import { type AskedFlow, rowsOf, withFlow } from './show.ts'

type Input = InferContractRouterInputs<Contract>['flow']['export']
type Output = InferContractRouterOutputs<Contract>['flow']['export']

/** How a flow is written in a format; texts as they are, everything else as bytes. */
type Writer = (asked: AskedFlow, input: Input, call: Call) => string | Uint8Array | Promise<string | Uint8Array>

/**
 * What draws and sets is large, and few files are written: it is read with the first one of its kind, not when the server
 * starts.
 */
const writers: Record<FlowFormat, Writer> = {
  svg: async (asked) => {
    const { fontFaces } = await import('./write/subset.ts')
    const scene = sceneOf(asked)
    return svgOf(scene, { live: false, style: fontFaces(scene) })
  },
  png: async (asked, { dpi = 300 }) => (await import('./write/png.ts')).pngOf(sceneOf(asked), dpi),
  pdf: async (asked) => (await import('./write/pdf.ts')).pdfOf(sceneOf(asked)),
  docx: (asked) => docxOf(sceneOf(asked)),
  pptx: (asked) => pptxOf(sceneOf(asked)),
  csv: (asked) => prismaCsv(asked),
  json: (asked, { at }, call) => {
    const { id, own, base } = asked.asked
    const name = own?.name ?? sentence(asked.lang, `title.${base}`)
    return auditText(
      auditOf(asked, {
        software: softwareVersion,
        written: call.clock.now().toISOString(),
        asOf: at ?? null,
        review: titleOf(call.db),
        form: { id, name },
      }),
    )
  },
  html: async (asked, { at }, call) => {
    const { fontFaces } = await import('./write/subset.ts')
    return htmlOf(asked, {
      review: titleOf(call.db),
      software: softwareVersion,
      written: call.clock.now().toISOString().slice(0, 10),
      asOf: at ?? null,
      fonts: fontFaces(sceneOf(asked)),
      list: (box, atMost) => rowsOf(asked, box, box.ids.slice(0, atMost)),
      sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
    })
  },
}

/** The figure as it is printed: on white. */
function sceneOf({ flow, lang, design }: AskedFlow): Scene {
  return { ...composeFlow(flow, { lang, design }), paper: '#ffffff' }
}

/** The flow as a file: what the actor may not know is a dash in it, and its list is empty. */
export async function exportFlow(call: Call, input: Input): Promise<Output> {
  const content = await withFlow(call, input, (asked) => writers[input.format](asked, input, call))
  const name = `flow-${input.form}.${input.format}`
  if (typeof content === 'string') return { name, encoding: 'utf8', content }
  return { name, encoding: 'base64', content: Buffer.from(content).toString('base64') }
}
