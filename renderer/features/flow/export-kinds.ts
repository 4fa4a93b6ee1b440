import { type FlowFormat, flowFormats } from '#shared/contract/flow.ts'

/** What a person chooses among: the formats, a picture of dots in two finenesses. */
export type ExportKind = Exclude<FlowFormat, 'png'> | 'png300' | 'png600'

/** The kinds in the order in which they are offered: for print and manuscripts first, for machines last. */
export const exportKinds: readonly ExportKind[] = flowFormats.flatMap((format) =>
  format === 'png' ? (['png300', 'png600'] as const) : [format],
)

/** What the call asks for to give a kind. */
export function asked(kind: ExportKind): { format: FlowFormat; dpi?: 300 | 600 } {
  if (kind === 'png300') return { format: 'png', dpi: 300 }
  if (kind === 'png600') return { format: 'png', dpi: 600 }
  return { format: kind }
}

/** The bytes of a file as the call gives it. */
export function bytesOf({
  encoding,
  content,
}: {
  encoding: 'utf8' | 'base64'
  content: string
}): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf8') return new TextEncoder().encode(content)
  return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
}
