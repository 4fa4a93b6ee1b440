import { country, design, year } from './parts.ts'
import { ask, says, type Template } from './template.ts'

/** Population, concept and context, by which JBI has the question of a scoping review asked. */
export const pcc: Template = {
  id: 'pcc',
  name: says('PCC', 'PCC'),
  about: says(
    'Population, concept and context: for broad questions.',
    'Populasjon, konsept og kontekst: for brede spørsmål.',
  ),
  source: 'https://doi.org/10.46658/JBIMES-20-12',
  fields: [
    year,
    country,
    design,
    ask('text', 'population', says('Population', 'Populasjon')),
    ask('text', 'concept', says('Concept', 'Konsept'), {
      help: says(
        'What is looked at: a measure, an experience, an outcome.',
        'Det som undersøkes: tiltak, erfaring, utfall.',
      ),
    }),
    ask('text', 'context', says('Context', 'Kontekst'), {
      help: says('Place, sector, culture, period.', 'Sted, sektor, kultur, tidsrom.'),
    }),
    ask('text', 'findings', says('Findings about the question', 'Funn om problemstillingen')),
  ],
}
