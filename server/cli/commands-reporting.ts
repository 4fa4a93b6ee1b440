import { writeFileSync } from 'node:fs'
import type { ReportingFormat } from '#shared/contract/reporting.ts'
import type { WrittenPart } from '#shared/domain/reporting/document.ts'
import type { ReportingLanguage } from '#shared/domain/reporting/words.ts'
import { openAtTerminal } from './open.ts'
import { answer, WrongUsage } from './terminal.ts'

/** `report REVIEW`: writes what a manuscript says of the review, or a part of it, as Word, Markdown or data. */
export async function report(
  path: string,
  asked: { part: WrittenPart; lang: ReportingLanguage; format: ReportingFormat; output: string | undefined },
  json: boolean,
): Promise<void> {
  const { output, ...input } = asked
  if (output === undefined && input.format === 'docx') throw new WrongUsage('-o FILE: a Word file needs a name.')
  const { client, close } = openAtTerminal(path)
  try {
    const { content, encoding, gaps } = await client.reporting.export(input)
    if (output === undefined) {
      process.stdout.write(content)
      return
    }
    writeFileSync(output, content, encoding)
    answer(json, { file: output, gaps }, () => `${output}: ${gaps} to be filled in by the authors`)
  } finally {
    close()
  }
}
