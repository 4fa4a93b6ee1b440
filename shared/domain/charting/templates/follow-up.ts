import { country, year } from './parts.ts'
import { ask, choice, says, type Template } from './template.ts'

/** A literature study of measures of follow-up into work: primary studies and systematic reviews side by side. */
export const followUp: Template = {
  id: 'follow-up',
  name: says('Follow-up measures', 'Oppfølgingstiltak'),
  about: says(
    'Primary study or review, intervention and country: for a literature study.',
    'Primærstudie eller oversikt, tiltak og land: for en litteraturstudie.',
  ),
  fields: [
    year,
    country,
    ask('one', 'type', says('Type of study', 'Studietype'), {
      required: true,
      options: [
        choice('primary', 'Primary study', 'Primærstudie'),
        choice('review', 'Systematic review', 'Systematisk oversikt'),
      ],
    }),
    ask('number', 'studies', says('Studies included in it', 'Antall inkluderte studier'), {
      showIf: { field: 'type', is: ['review'] },
      min: 0,
    }),
    ask('one', 'intervention', says('Intervention', 'Tiltak'), {
      options: [
        choice('se', 'Supported Employment', 'Supported Employment'),
        choice('ips', 'IPS', 'IPS'),
        choice('unstated', 'Not stated', 'Ikke oppgitt'),
      ],
    }),
    ask('text', 'group', says('Target group', 'Målgruppe')),
    ask('text', 'findings', says('Findings', 'Funn')),
  ],
}
