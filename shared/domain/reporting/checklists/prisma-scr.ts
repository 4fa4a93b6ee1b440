import { type Item, item } from './item.ts'

/**
 * The items of PRISMA-ScR (Tricco et al. 2018, doi:10.7326/M18-0850): their numbers and topics; what they ask for is said in our
 * words.
 */
export const prismaScr: readonly Item[] = [
  item(
    '1',
    'title',
    ['Title', 'Tittel'],
    ['Call the work a scoping review.', 'Kall arbeidet en scoping review (kartleggingsoversikt).'],
    'title',
  ),
  item(
    '2',
    'abstract',
    ['Structured summary', 'Strukturert sammendrag'],
    [
      'Background, aims, methods, results and conclusions in short.',
      'Bakgrunn, formål, metode, resultater og konklusjon i korthet.',
    ],
  ),
  item(
    '3',
    'introduction',
    ['Rationale', 'Bakgrunn'],
    ['Why the review, and why as a scoping review.', 'Hvorfor oversikten, og hvorfor som kartlegging.'],
  ),
  item(
    '4',
    'introduction',
    ['Objectives', 'Formål'],
    ['The questions, by population, concept and context.', 'Problemstillingene, etter populasjon, begrep og kontekst.'],
    'question',
  ),
  item(
    '5',
    'methods',
    ['Protocol and registration', 'Protokoll og registrering'],
    ['Whether there is a protocol, and where.', 'Om det finnes en protokoll, og hvor.'],
  ),
  item(
    '6',
    'methods',
    ['Eligibility criteria', 'Inklusjonskriterier'],
    [
      'What evidence was let in, such as years, languages and kinds, and why.',
      'Hvilke kunnskapskilder som ble tatt med, som år, språk og typer, og hvorfor.',
    ],
    'eligibility',
  ),
  item(
    '7',
    'methods',
    ['Information sources', 'Kilder'],
    ['All sources and contacts, with the latest search date.', 'Alle kilder og kontakter, med dato for siste søk.'],
    'sources',
  ),
  item(
    '8',
    'methods',
    ['Search', 'Søk'],
    ['At least one query in full, with limits.', 'Minst ett søk i sin helhet, med avgrensninger.'],
    'queries',
    'limits',
  ),
  item(
    '9',
    'methods',
    ['Selection of evidence', 'Utvelgelse'],
    ['How evidence was screened and judged eligible.', 'Hvordan kunnskapskildene ble screenet og vurdert.'],
    'selection',
    'software',
  ),
  item(
    '10',
    'methods',
    ['Data charting process', 'Kartlegging av data'],
    [
      'How data were charted: forms, tests, how many people.',
      'Hvordan data ble kartlagt: skjema, utprøving, antall personer.',
    ],
    'charting',
  ),
  item(
    '11',
    'methods',
    ['Data items', 'Variabler'],
    ['All variables with what they mean.', 'Alle variabler med hva de betyr.'],
    'dataItems',
  ),
  item(
    '12',
    'methods',
    ['Critical appraisal', 'Kritisk vurdering'],
    ['If done: why, how and to what use.', 'Om det ble gjort: hvorfor, hvordan og til hva.'],
  ),
  item(
    '13',
    'methods',
    ['Synthesis of results', 'Sammenstilling av resultater'],
    ['How charted data were handled and summed up.', 'Hvordan kartlagte data ble behandlet og oppsummert.'],
  ),
  item(
    '14',
    'results',
    ['Selection of evidence', 'Utvelgelse'],
    [
      'Numbers screened, assessed and included, with reasons at each stage.',
      'Antall screenet, vurdert og inkludert, med grunner på hvert trinn.',
    ],
    'flow',
  ),
  item(
    '15',
    'results',
    ['Characteristics of evidence', 'Kjennetegn ved kildene'],
    ['What was charted of each, with references.', 'Hva som ble kartlagt om hver, med referanser.'],
    'characteristics',
  ),
  item(
    '16',
    'results',
    ['Critical appraisal within sources', 'Kritisk vurdering av kildene'],
    ['If done: what it showed.', 'Om det ble gjort: hva det viste.'],
  ),
  item(
    '17',
    'results',
    ['Results of individual sources', 'Resultater fra hver kilde'],
    ['What each says to the questions.', 'Hva hver av dem sier om problemstillingene.'],
  ),
  item(
    '18',
    'results',
    ['Synthesis of results', 'Sammenstilling av resultater'],
    [
      'The charted results summed up by the questions.',
      'De kartlagte resultatene oppsummert etter problemstillingene.',
    ],
  ),
  item(
    '19',
    'discussion',
    ['Summary of evidence', 'Oppsummering'],
    [
      'Main results, by the questions, and for whom they matter.',
      'Hovedresultatene, etter problemstillingene, og hvem de betyr noe for.',
    ],
  ),
  item(
    '20',
    'discussion',
    ['Limitations', 'Begrensninger'],
    ['What the way of working leaves open.', 'Hva fremgangsmåten lar stå åpent.'],
  ),
  item(
    '21',
    'discussion',
    ['Conclusions', 'Konklusjon'],
    ['What it adds up to, and next steps.', 'Hva det samlet sier, og neste steg.'],
  ),
  item(
    '22',
    'other',
    ['Funding', 'Finansiering'],
    [
      'Who paid for the evidence and for the review, and their part in it.',
      'Hvem som har betalt for kildene og for oversikten, og rollen de hadde.',
    ],
  ),
]
