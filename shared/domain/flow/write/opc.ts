import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../drawing/xml.ts'

/** A part of a package: its content type and its XML, and which other parts it refers to. */
export interface Part {
  type: string
  xml: string
  /** By the id under which the part names them: the last word of the relation's type, and the path from this part. */
  relations?: Record<string, { type: string; target: string }>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSchema = 'http://schemas.openxmlformats.org/package/2006'

/**
 * A package of the Open Packaging Conventions (ECMA-376, part 2), as Word and PowerPoint files are. The same parts give the
 * same bytes: files of the archive bear the first day that archives know.
 *
 * @param parts by their paths; the first is what the package is about
 */
export function packageOf(parts: Readonly<Record<string, Part>>, title: string, language: string): Uint8Array {
  const core = 'docProps/core.xml'
  const [main = ''] = Object.keys(parts)
  const overrides = Object.entries(parts).map(([path, { type }]) => override(path, type))
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    override(core, 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="${packageSchema}/content-types">${types.join('')}</Types>`),
    '_rels/.rels': strToU8(
      relationsXml([
        `<Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="${main}"/>`,
        `<Relationship Id="rId2" Type="${packageSchema}/relationships/metadata/core-properties" Target="${core}"/>`,
      ]),
    ),
    [core]: strToU8(
      `${head}<cp:coreProperties xmlns:cp="${packageSchema}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    ),
  }
  for (const [path, { xml, relations = {} }] of Object.entries(parts)) {
    files[path] = strToU8(`${head}${xml}`)
    const entries = Object.entries(relations)
    if (entries.length === 0) continue
    files[path.replace(/([^/]+)$/, '_rels/$1.rels')] = strToU8(
      relationsXml(
        entries.map(
          ([id, { type, target }]) => `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
        ),
      ),
    )
  }
  // Archives keep local time: the parts of a date are given as such, so that no zone shifts them.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `${head}<Relationships xmlns="${packageSchema}/relationships">${relations.join('')}</Relationships>`
}
