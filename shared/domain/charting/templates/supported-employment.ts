import { country, participants, year } from './parts.ts'
import { ask, choice, says, type Template } from './template.ts'

/** What a table of studies of supported employment tells: the programme, the design, and who came into work. */
export const supportedEmployment: Template = {
  id: 'supported-employment',
  name: says('Supported employment', 'Supported Employment'),
  about: says(
    'Programme, design, comparison and employment: for a review of effects.',
    'Program, design, sammenligning og arbeid: for en oversikt over effekt.',
  ),
  fields: [
    year,
    country,
    ask('one', 'programme', says('Intervention', 'Tiltak'), {
      required: true,
      options: [
        choice('se', 'Supported Employment', 'Supported Employment'),
        choice('ips', 'Individual Placement and Support', 'Individual Placement and Support (IPS)'),
      ],
    }),
    ask('number', 'fidelity', says('Fidelity score', 'Metodetrohet (fidelity-skår)'), {
      showIf: { field: 'programme', is: ['ips'] },
      min: 0,
      max: 125,
    }),
    ask('one', 'design', says('Design', 'Design'), {
      options: [
        choice('rct', 'Randomised controlled trial', 'Randomisert kontrollert studie (RCT)'),
        choice('nonrandomised', 'Non-randomised study', 'Ikke-randomisert studie'),
      ],
    }),
    ask('text', 'population', says('Who took part', 'Hvem som deltok')),
    participants,
    ask('text', 'comparison', says('Comparison', 'Sammenligning')),
    ask('group', 'outcomes', says('Outcomes', 'Utfall')),
    ask('one', 'outcome', says('Outcome', 'Utfall'), {
      in: 'outcomes',
      other: true,
      options: [
        choice('work', 'In competitive employment', 'I ordinært arbeid'),
        choice('hours', 'Hours or weeks worked', 'Timer eller uker i arbeid'),
        choice('income', 'Income', 'Inntekt'),
        choice('health', 'Health or quality of life', 'Helse eller livskvalitet'),
      ],
    }),
    ask('number', 'months', says('Follow-up', 'Oppfølgingstid'), {
      in: 'outcomes',
      unit: says('months', 'måneder'),
      min: 0,
    }),
    ask('text', 'result', says('Result', 'Resultat'), { in: 'outcomes' }),
  ],
}
