import { BibLatexParser, CSLExporter, CSLParser, ENWParser, NBIBParser, RISParser } from 'biblatex-csl-converter'
import { type Peer, referencesOfCsl } from './peer.ts'

/** The reader of Fidus Writer (https://github.com/fiduswriter/biblatex-csl-converter). */
export const biblatexCslConverter: Peer = {
  name: 'biblatex-csl-converter',
  formats: ['bibtex', 'ris', 'nbib', 'enw', 'csl-json'],
  read(text, format) {
    return referencesOfCsl(Object.values(new CSLExporter(entriesIn(text, format)).parse()))
  },
}

function entriesIn(text: string, format: string) {
  switch (format) {
    case 'ris':
      return new RISParser(text).parse().entries
    case 'nbib':
      return new NBIBParser(text).parse().entries
    case 'enw':
      return new ENWParser(text).parse().entries
    case 'csl-json':
      return new CSLParser(Object.fromEntries(JSON.parse(text).entries())).parse()
    default:
      return new BibLatexParser(text, { processUnexpected: true, processUnknown: true }).parse().entries
  }
}
