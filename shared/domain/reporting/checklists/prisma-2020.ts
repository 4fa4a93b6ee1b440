import { type Item, item } from './item.ts'

/**
 * The items of PRISMA 2020 (Page et al. 2021, doi:10.1136/bmj.n71): their numbers and topics; what they ask for is said in our
 * words.
 */
export const prisma2020: readonly Item[] = [
  item(
    '1',
    'title',
    ['Title', 'Tittel'],
    ['Call the work a systematic review.', 'Kall arbeidet en systematisk oversikt.'],
    'title',
  ),
  item(
    '2',
    'abstract',
    ['Abstract', 'Sammendrag'],
    ['Follow the checklist for abstracts.', 'Følg sjekklisten for sammendrag.'],
  ),
  item(
    '3',
    'introduction',
    ['Rationale', 'Bakgrunn'],
    ['Why the review is needed, given what is known.', 'Hvorfor oversikten trengs, ut fra det man vet.'],
  ),
  item(
    '4',
    'introduction',
    ['Objectives', 'Formål'],
    ['The question or aim, stated outright.', 'Problemstillingen eller formålet, klart formulert.'],
    'question',
  ),
  item(
    '5',
    'methods',
    ['Eligibility criteria', 'Inklusjonskriterier'],
    [
      'What was let in and kept out, and how studies were grouped.',
      'Hva som ble tatt med og holdt ute, og hvordan studier ble gruppert.',
    ],
    'eligibility',
  ),
  item(
    '6',
    'methods',
    ['Information sources', 'Kilder'],
    ['Every source with the day it was last searched.', 'Alle kilder med datoen for siste søk.'],
    'sources',
  ),
  item(
    '7',
    'methods',
    ['Search strategy', 'Søkestrategi'],
    ['All queries in full, with limits and filters.', 'Alle søk i sin helhet, med avgrensninger og filtre.'],
    'queries',
    'limits',
  ),
  item(
    '8',
    'methods',
    ['Selection process', 'Utvelgelse'],
    [
      'How many screened, whether apart, and with which tools.',
      'Hvor mange som vurderte, om det var uavhengig, og med hvilke verktøy.',
    ],
    'selection',
    'software',
  ),
  item(
    '9',
    'methods',
    ['Data collection process', 'Datainnsamling'],
    [
      'How many collected data, whether apart, and how it was confirmed.',
      'Hvor mange som hentet ut data, om det var uavhengig, og hvordan det ble kontrollert.',
    ],
    'charting',
  ),
  item(
    '10a',
    'methods',
    ['Data items: outcomes', 'Data: utfall'],
    [
      'Which outcomes were looked for, and which results of them.',
      'Hvilke utfall det ble lett etter, og hvilke resultater av dem.',
    ],
  ),
  item(
    '10b',
    'methods',
    ['Data items: other', 'Data: annet'],
    [
      'Which other variables were looked for, and what was assumed.',
      'Hvilke andre variabler det ble lett etter, og hva som ble antatt.',
    ],
    'dataItems',
  ),
  item(
    '11',
    'methods',
    ['Risk of bias assessment', 'Vurdering av risiko for skjevhet'],
    ['Which tool was used on the studies, by how many.', 'Hvilket verktøy studiene ble vurdert med, og av hvor mange.'],
  ),
  item(
    '12',
    'methods',
    ['Effect measures', 'Effektmål'],
    ['Which measure was used for each outcome.', 'Hvilket mål som ble brukt for hvert utfall.'],
  ),
  item(
    '13a',
    'methods',
    ['Synthesis: what belongs together', 'Sammenstilling: hva som hører sammen'],
    [
      'How it was decided which studies go into which synthesis.',
      'Hvordan det ble avgjort hvilke studier som inngår i hvilken sammenstilling.',
    ],
  ),
  item(
    '13b',
    'methods',
    ['Synthesis: preparing data', 'Sammenstilling: klargjøring'],
    [
      'How data were made comparable, and gaps dealt with.',
      'Hvordan data ble gjort sammenlignbare, og mangler håndtert.',
    ],
  ),
  item(
    '13c',
    'methods',
    ['Synthesis: presentation', 'Sammenstilling: fremstilling'],
    ['How results are tabulated or drawn.', 'Hvordan resultatene er satt i tabell eller tegnet.'],
  ),
  item(
    '13d',
    'methods',
    ['Synthesis: methods', 'Sammenstilling: metoder'],
    [
      'How results were combined, with models and software.',
      'Hvordan resultatene ble kombinert, med modeller og programvare.',
    ],
  ),
  item(
    '13e',
    'methods',
    ['Synthesis: heterogeneity', 'Sammenstilling: ulikhet'],
    ['How causes of differing results were looked for.', 'Hvordan årsaker til ulike resultater ble undersøkt.'],
  ),
  item(
    '13f',
    'methods',
    ['Synthesis: sensitivity', 'Sammenstilling: robusthet'],
    ['How it was tested whether results hold.', 'Hvordan det ble prøvd om resultatene holder.'],
  ),
  item(
    '14',
    'methods',
    ['Reporting bias assessment', 'Vurdering av rapporteringsskjevhet'],
    ['How missing results were judged.', 'Hvordan manglende resultater ble vurdert.'],
  ),
  item(
    '15',
    'methods',
    ['Certainty assessment', 'Vurdering av tillit'],
    ['How trust in the evidence was judged.', 'Hvordan tilliten til kunnskapsgrunnlaget ble vurdert.'],
  ),
  item(
    '16a',
    'results',
    ['Study selection: flow', 'Utvelgelse: flyt'],
    ['Numbers from search to inclusion, best as a diagram.', 'Tall fra søk til inklusjon, helst som diagram.'],
    'flow',
  ),
  item(
    '16b',
    'results',
    ['Study selection: near misses', 'Utvelgelse: nesten inkludert'],
    ['Studies that one might expect, and why they are out.', 'Studier man kunne ventet å finne, og hvorfor de er ute.'],
    'excluded',
  ),
  item(
    '17',
    'results',
    ['Study characteristics', 'Kjennetegn ved studiene'],
    ['Each study with its reference and main features.', 'Hver studie med referanse og hovedtrekk.'],
    'characteristics',
  ),
  item(
    '18',
    'results',
    ['Risk of bias in studies', 'Risiko for skjevhet i studiene'],
    ['The judgement of each study.', 'Vurderingen av hver studie.'],
  ),
  item(
    '19',
    'results',
    ['Results of individual studies', 'Resultater fra hver studie'],
    ['Figures and effects of each study, with precision.', 'Tall og effekter fra hver studie, med presisjon.'],
  ),
  item(
    '20a',
    'results',
    ['Syntheses: their studies', 'Sammenstillinger: studiene'],
    ['What went into each, and its risk of bias.', 'Hva som inngår i hver, og risikoen for skjevhet.'],
  ),
  item(
    '20b',
    'results',
    ['Syntheses: results', 'Sammenstillinger: resultater'],
    ['Every estimate with precision and heterogeneity.', 'Alle estimater med presisjon og ulikhet.'],
  ),
  item(
    '20c',
    'results',
    ['Syntheses: heterogeneity', 'Sammenstillinger: ulikhet'],
    [
      'What came of looking for causes of differing results.',
      'Hva undersøkelsen av årsaker til ulike resultater viste.',
    ],
  ),
  item(
    '20d',
    'results',
    ['Syntheses: sensitivity', 'Sammenstillinger: robusthet'],
    ['What came of testing whether results hold.', 'Hva prøvingen av resultatene viste.'],
  ),
  item(
    '21',
    'results',
    ['Reporting biases', 'Rapporteringsskjevhet'],
    [
      'The judgement of missing results for each synthesis.',
      'Vurderingen av manglende resultater for hver sammenstilling.',
    ],
  ),
  item(
    '22',
    'results',
    ['Certainty of evidence', 'Tillit til kunnskapsgrunnlaget'],
    ['The judgement for each outcome.', 'Vurderingen for hvert utfall.'],
  ),
  item(
    '23a',
    'discussion',
    ['Discussion: interpretation', 'Diskusjon: tolkning'],
    ['What the results mean beside other evidence.', 'Hva resultatene betyr sammen med annen kunnskap.'],
  ),
  item(
    '23b',
    'discussion',
    ['Discussion: limits of the evidence', 'Diskusjon: svakheter i grunnlaget'],
    ['What the included evidence cannot carry.', 'Hva det inkluderte grunnlaget ikke kan bære.'],
  ),
  item(
    '23c',
    'discussion',
    ['Discussion: limits of the review', 'Diskusjon: svakheter i oversikten'],
    ['What the way of reviewing may have missed.', 'Hva fremgangsmåten kan ha gått glipp av.'],
  ),
  item(
    '23d',
    'discussion',
    ['Discussion: implications', 'Diskusjon: følger'],
    ['What follows for practice, policy and research.', 'Hva som følger for praksis, politikk og forskning.'],
  ),
  item(
    '24a',
    'other',
    ['Registration', 'Registrering'],
    ['Register and number, or that there was none.', 'Register og nummer, eller at det ikke var noe.'],
  ),
  item(
    '24b',
    'other',
    ['Protocol', 'Protokoll'],
    ['Where it can be read, or that there was none.', 'Hvor den kan leses, eller at det ikke fantes noen.'],
  ),
  item(
    '24c',
    'other',
    ['Amendments', 'Endringer'],
    ['What was changed since registration, and why.', 'Hva som er endret siden registreringen, og hvorfor.'],
  ),
  item(
    '25',
    'other',
    ['Support', 'Støtte'],
    ['Who paid or helped, and what part they had.', 'Hvem som betalte eller hjalp, og hvilken rolle de hadde.'],
  ),
  item(
    '26',
    'other',
    ['Competing interests', 'Interessekonflikter'],
    ['What ties the authors have.', 'Hvilke bindinger forfatterne har.'],
  ),
  item(
    '27',
    'other',
    ['Data, code and materials', 'Data, kode og materiale'],
    ['What is open to others, and where.', 'Hva som er åpent for andre, og hvor.'],
  ),
]
