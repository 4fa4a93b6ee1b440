import { writeFileSync } from 'node:fs'
import type { FlowFormat } from '#shared/contract/flow.ts'
import type { FlowLanguage } from '#shared/domain/flow/design.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import type { Call } from '../call.ts'
import { forms } from '../flow/design.ts'
import { show } from '../flow/show.ts'
import { openToRead } from './commands-bundle.ts'
import { answer, WrongUsage } from './terminal.ts'

interface Wanted {
  /** A known form, or the name or the id of one of the review's own. */
  form: string
  lang: FlowLanguage
  format?: FlowFormat
  dpi: 300 | 600
  at?: string
  output?: string
  json: boolean
}

const texts: readonly FlowFormat[] = ['svg', 'csv', 'json', 'html']

/**
 * `flow REVIEW`, or of a bundle: computes the flow, and with `--format` writes it as a file. Without `--format`, or with `--json` and no file, it is told
 * in numbers.
 *
 * @throws WrongUsage where a format that is no text has no file to go to
 */
export async function flow(path: string, wanted: Wanted): Promise<void> {
  const { format, lang, dpi, at, output, json } = wanted
  if (format !== undefined && output === undefined && !texts.includes(format)) {
    throw new WrongUsage(`--output is missing: ${format} is no text that a terminal can show. Name a file with -o.`)
  }
  const { call, client, close } = await openToRead(path)
  try {
    const form = formCalled(call, wanted.form)
    if (output === undefined && (format === undefined || (json && format === 'json'))) {
      const computed = await flowJson(call, form, lang, at)
      answer(json, computed, () => flowText(computed))
      return
    }
    const { content, encoding } = await client.flow.export({ form, lang, at, dpi, format: format ?? 'json' })
    if (output === undefined) {
      process.stdout.write(content)
      return
    }
    writeFileSync(output, content, encoding)
    answer(json, { file: output, form, format: format ?? 'json' }, () => output)
  } finally {
    close()
  }
}

function formCalled(call: Call, name: string): string {
  if (flowForms.some((one) => one === name)) return name
  const own = forms(call).forms
  const found = own.find(({ id }) => id === name) ?? own.find((form) => form.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  const known = [...flowForms, ...own.map((form) => form.name)].join(', ')
  throw new WrongUsage(`--form: there is no form "${name}" in this review. It has ${known}.`)
}

/** The flow as the command line prints it. */
export async function flowJson(call: Call, form: string, lang: FlowLanguage, at?: string) {
  const { boxes, reasons, checks, interim, notes } = await show(call, { form, lang, at })
  return {
    form,
    boxes,
    reasons,
    checks: checks.map(({ check, holds, says }) => ({ check, holds, says })),
    notes,
    interim,
  }
}

/** The same for people. */
export function flowText({ boxes, reasons, checks, interim, notes }: Awaited<ReturnType<typeof flowJson>>): string {
  return [
    ...boxes.map(({ label, n, unit }) => `${String(n ?? '—').padStart(7)}  ${label} (${unit})`),
    ...reasons.map(({ reason, n }) => `${String(n ?? '—').padStart(9)}  ${reason}`),
    ...checks.map(({ holds, says }) => `${holds ? '✓' : '✗'} ${says}`),
    ...notes,
    ...(interim ? ['Interim: not everything has been decided.'] : []),
  ].join('\n')
}
