import { ask, says, type Template } from './template.ts'

/** A table of measures that several sectors carry out together. */
export const crossSector: Template = {
  id: 'cross-sector',
  name: says('Measures across sectors', 'Tverrsektorielle tiltak'),
  about: says(
    'Measure, target group, actors and conclusion: a table in words.',
    'Tiltak, målgruppe, aktører og konklusjon: en tabell med ord.',
  ),
  fields: [
    ask('text', 'measure', says('Measure or intervention', 'Tiltak/intervensjon'), { required: true }),
    ask('text', 'group', says('Target group', 'Målgruppe')),
    ask('tags', 'actors', says('Actors', 'Aktører'), {
      options: [
        { key: 'public', label: says('Public', 'Offentlige') },
        { key: 'nav', label: says('Labour and welfare service', 'Nav'), parent: 'public' },
        { key: 'school', label: says('School', 'Skole'), parent: 'public' },
        { key: 'health', label: says('Health service', 'Helsetjeneste'), parent: 'public' },
        { key: 'municipality', label: says('Municipality', 'Kommune'), parent: 'public' },
        { key: 'private', label: says('Employers', 'Arbeidsgivere') },
        { key: 'voluntary', label: says('Voluntary organisations', 'Frivillige organisasjoner') },
      ],
    }),
    ask('text', 'conclusion', says('The study’s conclusion', 'Studiens konklusjon')),
    ask('report', 'reference', says('Reference', 'Referanse'), {
      several: true,
      help: says('Other reports that tell of the same measure.', 'Andre rapporter som omtaler samme tiltak.'),
    }),
  ],
}
