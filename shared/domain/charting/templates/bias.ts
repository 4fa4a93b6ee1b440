import { ask, choice, says, type Template, type TemplateField } from './template.ts'

type Text = ReturnType<typeof says>

/** A judgement of each domain with what supports it, and one of all. */
function byDomain(domains: readonly Text[], judgements: NonNullable<TemplateField['options']>): TemplateField[] {
  return [
    ...domains.flatMap((label, i) => [
      ask(
        'one',
        `domain${i + 1}`,
        { en: `${i + 1}. ${label.en}`, nb: `${i + 1}. ${label.nb}` },
        {
          options: judgements,
          required: true,
        },
      ),
      ask('text', `support${i + 1}`, says(`Support for ${i + 1}`, `Begrunnelse for ${i + 1}`)),
    ]),
    ask('one', 'overall', says('Overall risk of bias', 'Samlet risiko for skjevhet'), {
      options: judgements,
      required: true,
      help: says('As a rule that of the worst domain.', 'Som regel lik det dårligste domenet.'),
    }),
  ]
}

/** The five domains of RoB 2, for randomised trials, named as there; what they ask is in the tool. */
export const randomisedBias: Template = {
  id: 'rob-2',
  name: says('Risk of bias: randomised (RoB 2)', 'Risiko for skjevhet: randomisert (RoB 2)'),
  about: says('Five domains and overall: low, some concerns, high.', 'Fem domener og samlet: lav, noe usikker, høy.'),
  source: 'https://doi.org/10.1136/bmj.l4898',
  fields: byDomain(
    [
      says('Randomisation process', 'Randomiseringsprosessen'),
      says('Deviations from intended interventions', 'Avvik fra planlagte tiltak'),
      says('Missing outcome data', 'Manglende utfallsdata'),
      says('Measurement of the outcome', 'Måling av utfallet'),
      says('Selection of the reported result', 'Valg av rapportert resultat'),
    ],
    [
      choice('low', 'Low', 'Lav', { tone: 'good' }),
      choice('some', 'Some concerns', 'Noe usikker', { tone: 'unsure' }),
      choice('high', 'High', 'Høy', { tone: 'bad' }),
    ],
  ),
}

/** The seven domains of ROBINS-I, for studies that are not randomised, named as there. */
export const otherBias: Template = {
  id: 'robins-i',
  name: says('Risk of bias: not randomised (ROBINS-I)', 'Risiko for skjevhet: ikke randomisert (ROBINS-I)'),
  about: says('Seven domains and overall, from low to critical.', 'Sju domener og samlet, fra lav til kritisk.'),
  source: 'https://doi.org/10.1136/bmj.i4919',
  fields: byDomain(
    [
      says('Confounding', 'Forvekslingsfaktorer (konfundering)'),
      says('Selection of participants', 'Utvalg av deltakere'),
      says('Classification of interventions', 'Klassifisering av tiltak'),
      says('Deviations from intended interventions', 'Avvik fra planlagte tiltak'),
      says('Missing data', 'Manglende data'),
      says('Measurement of outcomes', 'Måling av utfall'),
      says('Selection of the reported result', 'Valg av rapportert resultat'),
    ],
    [
      choice('low', 'Low', 'Lav', { tone: 'good' }),
      choice('moderate', 'Moderate', 'Moderat', { tone: 'unsure' }),
      choice('serious', 'Serious', 'Alvorlig', { tone: 'bad' }),
      choice('critical', 'Critical', 'Kritisk', { tone: 'bad' }),
      choice('none', 'No information', 'Ingen opplysninger'),
    ],
  ),
}
