import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { writtenPart } from '#shared/domain/reporting/document.ts'
import type { Block } from '#shared/domain/reporting/pieces.ts'
import { type ReportingLanguage, word } from '#shared/domain/reporting/words.ts'
import { escaped, markdownOf } from '#shared/domain/reporting/write/markdown.ts'
import type { Call } from '../call.ts'
import { reportingFacts } from './facts.ts'

type Input = InferContractRouterInputs<Contract>['reporting']['export']
type Output = InferContractRouterOutputs<Contract>['reporting']['export']

/** What writes Word files is large, and few are written: it is read with the first one, not when the server starts. */
const documents = () => import('./document.ts')

/** A part of the write-up, or all of it, as a file. What the actor may not know is in none, but as a gap. */
export async function exportReport(call: Call, { part, lang, format }: Input): Promise<Output> {
  const facts = await reportingFacts(call, lang, part === 'excluded' || part === 'all')
  const { blocks, gaps } = writtenPart(facts, part, lang)
  const named = { name: `${word(lang, `file.${part}`)}.${format}`, gaps: gaps.length }
  if (format === 'json')
    return { ...named, encoding: 'utf8', content: `${JSON.stringify({ part, lang, gaps, blocks }, null, 2)}\n` }
  if (format === 'md') return { ...named, encoding: 'utf8', content: markdown(facts.title, blocks, gaps, lang) }
  const { reportDocument } = await documents()
  const bytes = await reportDocument({ title: facts.title, at: call.clock.now(), lang, blocks, gaps })
  return { ...named, encoding: 'base64', content: Buffer.from(bytes).toString('base64') }
}

/** The title and what is still to be filled in, before the text. */
function markdown(title: string, blocks: readonly Block[], gaps: readonly string[], lang: ReportingLanguage): string {
  const said = [`**${escaped(title) || '—'}**`]
  if (gaps.length > 0) {
    said.push(`${word(lang, 'gaps.title')}. ${word(lang, 'gaps.says')}`)
    said.push(gaps.map((hint) => `- [ ] ${escaped(hint)}`).join('\n'))
  }
  return `${said.join('\n\n')}\n\n${markdownOf(blocks)}`
}
