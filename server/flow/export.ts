import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { FlowFormat } from '#shared/contract/flow.ts'
import type { Contract } from '#shared/contract/index.ts'
import { composeFlow } from '#shared/domain/flow/drawing/compose.ts'
import { svgOf } from '#shared/domain/flow/drawing/svg.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { type AskedFlow, withFlow } from './show.ts'

type Input = InferContractRouterInputs<Contract>['flow']['export']
type Output = InferContractRouterOutputs<Contract>['flow']['export']

/** How a flow is written in a format; texts as they are, everything else as bytes. */
type Writer = (asked: AskedFlow, input: Input) => string | Uint8Array | Promise<string | Uint8Array>

const writers: Partial<Record<FlowFormat, Writer>> = {
  svg: ({ flow, lang, design }) => svgOf(composeFlow(flow, { lang, design }), { live: false }),
}

/** The flow as a file: what the actor may not know is a dash in it. */
export async function exportFlow(call: Call, input: Input): Promise<Output> {
  const write = writers[input.format]
  if (!write) throw new Problem('format-not-available', `The flow cannot be written as ${input.format}.`)
  const content = await withFlow(call, input, (asked) => write(asked, input))
  const name = `flow-${input.form}.${input.format}`
  if (typeof content === 'string') return { name, encoding: 'utf8', content }
  return { name, encoding: 'base64', content: Buffer.from(content).toString('base64') }
}
