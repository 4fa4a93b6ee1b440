import { country, design, year } from './parts.ts'
import { ask, choice, says, type Template } from './template.ts'

const estimates = {
  estimate: says('Estimate', 'Effektestimat'),
  low: says('95% CI, lower', '95 % KI, nedre'),
  high: says('95% CI, upper', '95 % KI, øvre'),
}

/** A study of effect with its arms and its outcomes, as chapter 5 of the Cochrane Handbook has data collected. */
export const effect: Template = {
  id: 'effect',
  name: says('Study of effect', 'Effektstudie'),
  about: says(
    'Design, arms and outcomes with estimates and intervals.',
    'Design, grupper og utfall med effektestimat og konfidensintervall.',
  ),
  source: 'https://training.cochrane.org/handbook/current/chapter-05',
  fields: [
    ask('heading', 'study', says('The study', 'Studien')),
    year,
    country,
    design,
    ask('date', 'from', says('Recruitment began', 'Rekruttering startet')),
    ask('text', 'funding', says('Funding', 'Finansiering')),
    ask('heading', 'compared', says('What was compared', 'Hva som ble sammenlignet')),
    ask('group', 'arms', says('Arms', 'Grupper')),
    ask('text', 'arm', says('Arm', 'Gruppe'), { in: 'arms', required: true }),
    ask('number', 'randomised', says('At the start', 'Ved start'), {
      in: 'arms',
      unit: says('persons', 'personer'),
      min: 0,
    }),
    ask('number', 'analysed', says('Analysed', 'Analysert'), { in: 'arms', unit: says('persons', 'personer'), min: 0 }),
    ask('calculated', 'left', says('Share analysed, per cent', 'Andel analysert, prosent'), {
      in: 'arms',
      formula: '{analysed} / {randomised} * 100',
    }),
    ask('calculated', 'total', says('Participants in all', 'Deltakere i alt'), { formula: 'sum({randomised})' }),
    ask('heading', 'found', says('What was found', 'Hva som ble funnet')),
    ask('group', 'outcomes', says('Outcomes', 'Utfall')),
    ask('text', 'outcome', says('Outcome', 'Utfall'), { in: 'outcomes', required: true }),
    ask('number', 'months', says('Follow-up', 'Oppfølgingstid'), {
      in: 'outcomes',
      unit: says('months', 'måneder'),
      min: 0,
    }),
    ask('one', 'measure', says('Effect measure', 'Effektmål'), {
      in: 'outcomes',
      other: true,
      options: [
        choice('rr', 'Risk ratio', 'Relativ risiko (RR)'),
        choice('or', 'Odds ratio', 'Oddsratio (OR)'),
        choice('md', 'Mean difference', 'Gjennomsnittsforskjell (MD)'),
        choice('smd', 'Standardised mean difference', 'Standardisert gjennomsnittsforskjell (SMD)'),
        choice('words', 'Told in words only', 'Bare omtalt i tekst'),
      ],
    }),
    ...(['estimate', 'low', 'high'] as const).map((key) =>
      ask('number', key, estimates[key], {
        in: 'outcomes',
        showIf: { field: 'measure', is: ['rr', 'or', 'md', 'smd', 'other:'] },
      }),
    ),
    ask('text', 'note', says('In words', 'Med ord'), { in: 'outcomes' }),
  ],
}
