import type { ImportWarning } from '#shared/contract/imports.ts'
import type { TextId, Translate } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'

/** A warning in the language of the window, or the reader's own English where it has no text there. */
export function warningText(warning: Pick<ImportWarning, 'code' | 'data' | 'message'>, t: Translate): string {
  const { reason } = warning.data ?? {}
  const said =
    typeof reason === 'string'
      ? { ...warning, data: { ...warning.data, reason: problemSentence({ ...warning, code: reason }, t) } }
      : warning
  return sayOr(`imports.warning.${warning.code}`, said, t)
}

/** What kind of warning this is, for many of them. */
export function warningKind(code: string, t: Translate): string {
  return sayOr(`imports.warningKind.${code}`, { message: code }, t)
}

/** Why a file cannot be read, in the language of the window. */
export function problemSentence(problem: { code: string; data?: Data; message: string }, t: Translate): string {
  const { looksLike } = problem.data ?? {}
  if (typeof looksLike !== 'string') return sayOr(`imports.problem.${problem.code}`, problem, t)
  const id = looksLikeId(looksLike)
  const said = { ...problem, data: { ...problem.data, looksLike: isTextId(id) ? t(id) : looksLike } }
  return sayOr(`imports.problem.${problem.code}`, said, t)
}

/** The id of the text for what a file looks like. */
export function looksLikeId(looksLike: string): string {
  return `imports.looks.${looksLike
    .toLowerCase()
    .replace(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')}`
}

type Data = Record<string, string | number>

function sayOr(id: string, said: { data?: Data; message: string }, t: Translate): string {
  return isTextId(id) ? t(id, said.data) : said.message
}

function isTextId(id: string): id is TextId {
  return Object.hasOwn(catalogues.en, id)
}
