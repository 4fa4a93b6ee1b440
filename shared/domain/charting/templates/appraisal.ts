import { ask, choice, says, type Template, type TemplateField } from './template.ts'

const scale = [
  choice('1', '1 Not at all', '1 Ikke i det hele tatt', { points: 1, tone: 'bad' }),
  choice('2', '2 Little', '2 I liten grad', { points: 2, tone: 'bad' }),
  choice('3', '3 Partly', '3 Delvis', { points: 3, tone: 'unsure' }),
  choice('4', '4 Largely', '4 I stor grad', { points: 4, tone: 'good' }),
  choice('5', '5 Fully', '5 Fullt ut', { points: 5, tone: 'good' }),
  choice('na', 'Does not apply', 'Ikke aktuelt'),
]

const items = [
  says('The aim is clear', 'Formålet er klart'),
  says('The method fits the aim', 'Metoden passer til formålet'),
  says('Who took part, and how they were found, is told', 'Det framgår hvem som deltok og hvordan de ble funnet'),
  says('Data were gathered and analysed soundly', 'Data er samlet inn og analysert forsvarlig'),
  says('The conclusions follow from the results', 'Konklusjonene følger av resultatene'),
]

const keys = items.map((_, i) => `item${i + 1}`)

/** Five items of quality, each scored from 1 to 5 with a reason, and their sum in bands. The items are our own. */
export const appraisal: Template = {
  id: 'appraisal',
  name: says('Scored appraisal', 'Kvalitetsvurdering med poeng'),
  about: says(
    'Five items from 1 to 5, a reason for each, their sum and what it means.',
    'Fem punkter fra 1 til 5, begrunnelse for hvert, summen og hva den betyr.',
  ),
  fields: [
    ...items.flatMap((label, i): TemplateField[] => [
      ask('one', `item${i + 1}`, label, { options: scale, required: true }),
      ask('text', `reason${i + 1}`, says(`Reason for item ${i + 1}`, `Begrunnelse for punkt ${i + 1}`)),
    ]),
    ask('calculated', 'sum', says('Sum', 'Sum'), {
      formula: `sum(${keys.map((key) => `points({${key}})`).join(', ')})`,
      bands: [
        { from: 5, label: says('Low quality', 'Lav kvalitet'), tone: 'bad' },
        { from: 13, label: says('Moderate quality', 'Moderat kvalitet'), tone: 'unsure' },
        { from: 20, label: says('High quality', 'Høy kvalitet'), tone: 'good' },
      ],
    }),
    ask('calculated', 'mean', says('Mean of the items that apply', 'Snitt av punktene som er aktuelle'), {
      formula: `mean(${keys.map((key) => `points({${key}})`).join(', ')})`,
    }),
  ],
}
