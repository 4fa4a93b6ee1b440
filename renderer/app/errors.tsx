import { ORPCError } from '@orpc/client'
import { useCallback } from 'react'
import { catalogues } from '../locales/index.ts'
import { showToast } from '../ui/toasts.ts'
import { isAway } from './away.ts'
import { type TextId, type Translate, useText } from './text.ts'
import { z } from './zod.ts'

const problemData = z.object({
  problem: z.string(),
  file: z.string().optional(),
  line: z.number().optional(),
  entry: z.number().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

const codes: Record<string, TextId> = {
  FORBIDDEN: 'app.problem.forbidden',
  UNAUTHORIZED: 'app.problem.unauthorized',
  NOT_FOUND: 'app.problem.notFound',
  UNREACHABLE: 'app.problem.unreachable',
}

/**
 * What went wrong, as a sentence in the language of the window. A problem of key `bad-passphrase` has the text
 * `problem.bad-passphrase`; one that has no text is told with the server's own English message.
 */
export function problemText(error: unknown, t: Translate): string {
  if (!(error instanceof ORPCError)) {
    if (isAbort(error)) return t('app.stop')
    return isAway(error) ? t('app.problem.connection') : t('app.problem.unknown', { message: messageOf(error) })
  }
  const known = codes[error.code]
  if (known) return t(known)
  const parsed = problemData.safeParse(error.data)
  if (!parsed.success) return t('app.problem.unknown', { message: error.message })
  const { problem, file, line, entry, data } = parsed.data
  const id = `problem.${problem}`
  const text = isTextId(id) ? t(id, { file: file ?? '', line: line ?? 0, entry: entry ?? 0, ...data }) : error.message
  const where = [
    file,
    line !== undefined && t('app.problem.line', { n: line }),
    entry !== undefined && t('app.problem.entry', { n: entry }),
  ].filter((part) => typeof part === 'string')
  return where.length > 0 ? t('app.problem.where', { text, where: where.join(', ') }) : text
}

/** Shows what went wrong as a toast: `useMutation({ ..., onError: useProblemToast() })`. */
export function useProblemToast(): (error: unknown) => void {
  const t = useText()
  return useCallback(
    (error) => showToast(problemText(error, t), { tone: 'problem', say: (now) => problemText(error, now) }),
    [t],
  )
}

function isTextId(id: string): id is TextId {
  return id in catalogues.en
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
