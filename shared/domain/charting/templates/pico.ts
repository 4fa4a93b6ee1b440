import { country, design, participants, year } from './parts.ts'
import { ask, says, type Template } from './template.ts'

/** Population, intervention, comparison and outcome. */
export const pico: Template = {
  id: 'pico',
  name: says('PICO', 'PICO'),
  about: says(
    'Population, intervention, comparison and outcome: for questions of effect.',
    'Populasjon, tiltak, sammenligning og utfall: for spørsmål om effekt.',
  ),
  source: 'https://doi.org/10.7326/ACPJC-1995-123-3-A12',
  fields: [
    year,
    country,
    design,
    ask('text', 'population', says('Population', 'Populasjon')),
    participants,
    ask('text', 'intervention', says('Intervention', 'Tiltak')),
    ask('text', 'comparison', says('Comparison', 'Sammenligning')),
    ask('group', 'outcomes', says('Outcomes', 'Utfall')),
    ask('text', 'outcome', says('Outcome', 'Utfall'), { in: 'outcomes', required: true }),
    ask('text', 'result', says('Result', 'Resultat'), { in: 'outcomes' }),
  ],
}
