import type { SourceTag } from '../imports/item.ts'

/**
 * Where exports say which files belong to an entry: RIS L1 to L4 (EndNote, Zotero), `file` of BibTeX (Zotero, JabRef,
 * Mendeley), `url` among the pdf-urls of EndNote's XML, `link:link` of Zotero's RDF.
 */
const places = new Set(['l1', 'l2', 'l3', 'l4', 'file', 'url', 'pdf-urls', 'link:link'])

/** No path of a file is longer. */
const longest = 4000

/**
 * The PDFs that an entry came with, as far as they can be told apart wherever they lie now: each by its folder and its name,
 * such as `files/12/A title.pdf` and `internal-pdf://0123/Ng-2011.pdf` by their last two parts.
 */
export function namedFiles(tags: readonly SourceTag[]): string[] {
  const keys = tags
    .filter(({ tag, value }) => places.has(tag.toLowerCase()) && /\.pdf/i.test(value) && value.length <= longest)
    .flatMap(({ tag, value }) => (tag.toLowerCase() === 'file' ? bibtexPaths(value) : value.split(/\n/)))
    .flatMap((path) => (/^\s*https?:/i.test(path) ? [] : (fileKey(path) ?? [])))
  return [...new Set(keys)]
}

/** A file by its folder and its name; undefined where it is not said in which folder it is, or it is no PDF. */
export function fileKey(path: string): string | undefined {
  const parts = decoded(path.trim())
    .replace(/^(?:internal-pdf|file):\/*/i, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '')
  const [folder, name] = parts.slice(-2)
  if (folder === undefined || name === undefined || !/\.pdf$/i.test(name)) return undefined
  return `${folder}/${name}`.normalize('NFC').toLowerCase()
}

/**
 * `Full Text PDF:files/12/A title.pdf:application/pdf;…`: description, path and type, of which only the path is needed.
 * Colons and semicolons of a path have a backslash before them, which Mendeley writes in TeX.
 */
function bibtexPaths(value: string): string[] {
  return value
    .replaceAll('$\\backslash$', '\\')
    .split(/(?<!\\)[;:]/)
    .map((part) => part.replace(/\\([:;\\_&%])/g, '$1'))
    .filter((part) => /\.pdf$/i.test(part.trim()))
}

function decoded(path: string): string {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path
  } catch {
    return path
  }
}
