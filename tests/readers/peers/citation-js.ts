import { logger, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { type Peer, referencesOfCsl } from './peer.ts'

const TYPES: Record<string, string> = { ris: '@ris/file', bibtex: '@bibtex/text', 'csl-json': '@else/json' }

/** Citation.js (https://citation.js.org). */
export const citationJs: Peer = {
  name: 'citation-js',
  formats: Object.keys(TYPES),
  read(text, format) {
    logger.level = 'silent'
    return referencesOfCsl(plugins.input.chain(text, { forceType: TYPES[format] ?? '', generateGraph: false }))
  },
}
