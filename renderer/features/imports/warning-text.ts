import type { ImportWarning } from '#shared/contract/imports.ts'
import type { TextId, Translate } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'

/** A warning in the language of the window, or the reader's own English where it has no text there. */
export function warningText(warning: Pick<ImportWarning, 'code' | 'data' | 'message'>, t: Translate): string {
  return sayOr(`imports.warning.${warning.code}`, warning, t)
}

/** Why a file cannot be read, in the language of the window. */
export function problemSentence(problem: { code: string; data?: Data; message: string }, t: Translate): string {
  const { looksLike } = problem.data ?? {}
  if (typeof looksLike !== 'string') return sayOr(`imports.problem.${problem.code}`, problem, t)
  const id = `imports.looks.${looksLike.toLowerCase().replaceAll(' ', '-')}`
  const said = { ...problem, data: { ...problem.data, looksLike: isTextId(id) ? t(id) : looksLike } }
  return sayOr(`imports.problem.${problem.code}`, said, t)
}

type Data = Record<string, string | number>

function sayOr(id: string, said: { data?: Data; message: string }, t: Translate): string {
  return isTextId(id) ? t(id, said.data) : said.message
}

function isTextId(id: string): id is TextId {
  return Object.hasOwn(catalogues.en, id)
}
