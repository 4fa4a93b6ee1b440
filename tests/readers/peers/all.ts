import { biblatexCslConverter } from './biblatex-csl-converter.ts'
import { bibtexParser } from './bibtex-parser.ts'
import { citationJs } from './citation-js.ts'
import type { Peer } from './peer.ts'
import { reflib } from './reflib.ts'

/** The npm readers of export files that are kept up, run without a network and need nothing built. */
export const PEERS: readonly Peer[] = [reflib, citationJs, biblatexCslConverter, bibtexParser]
