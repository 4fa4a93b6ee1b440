import { country, design, participants, year } from './parts.ts'
import { ask, says, type Template } from './template.ts'

/** What JBI's guidance has a scoping review draw from each source. */
export const scoping: Template = {
  id: 'scoping',
  name: says('Scoping review (JBI)', 'Kartleggingsoversikt (JBI)'),
  about: says(
    'What a scoping review charts of each source, from author and year to key findings.',
    'Det en kartleggingsoversikt henter fra hver kilde, fra forfatter og år til hovedfunn.',
  ),
  source: 'https://doi.org/10.46658/JBIMES-20-12',
  fields: [
    ask('text', 'authors', says('Author(s)', 'Forfatter(e)')),
    year,
    country,
    ask('text', 'aims', says('Aims', 'Formål'), {
      help: says('What the authors set out to find out.', 'Hva forfatterne ville finne ut.'),
    }),
    ask('text', 'population', says('Population', 'Populasjon')),
    participants,
    design,
    ask('text', 'intervention', says('Intervention or phenomenon', 'Tiltak eller fenomen'), {
      help: says(
        'With duration and what it was compared with, if that is told.',
        'Med varighet og hva det ble sammenlignet med, hvis det står.',
      ),
    }),
    ask('text', 'outcomes', says('Outcomes and how they were measured', 'Utfall og hvordan de ble målt')),
    ask('text', 'findings', says('Key findings', 'Hovedfunn'), {
      help: says('Those that answer the question of the review.', 'De som svarer på oversiktens spørsmål.'),
    }),
  ],
}
