import { fold, words } from '../duplicates/text.ts'

/** What a title says of how its report stands to others of the same study. */
export type Companion = 'protocol' | 'follow-up' | 'secondary' | 'part' | 'review'

const signs: [Companion, RegExp][] = [
  [
    'review',
    /\b(?:systematic|scoping|umbrella|literature|narrative|rapid) (?:literature |mapping )?review|meta-?analys|kunnskapsoversikt|oversiktsartikkel/i,
  ],
  [
    'protocol',
    /\bprotocol\b|\bprotokoll|\b(?:rationale|design) and (?:rationale|design|methods)\b|\btrial registration\b/i,
  ],
  [
    'follow-up',
    /\bfollow[- ]?up\b|\boppfølging|\blong[- ]term\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|ett|to|tre|fire|fem|ti)[- ](?:year|month|week|års?|måneders?)s?\b/i,
  ],
  [
    'secondary',
    /\bsecondary (?:data )?analys|\bpost[- ]hoc\b|\bancillary\b|\bsub-?stud(?:y|ies)\b|\bsub-?group|\bre-?analysis\b|\bmediat(?:ion|ors?|ing)\b|\bmoderat(?:ion|ors?|ing)\b|\bsekundæranalyse/i,
  ],
  [
    'part',
    /\bprocess evaluation\b|\bcost[- ](?:effectiveness|benefit|utility)\b|\beconomic evaluation\b|\bqualitative (?:study|evaluation|findings)\b|\bbaseline\b|\bfeasibility\b|\bpilot\b|\bimplementation\b|\b(?:main )?(?:results|findings) (?:of|from)\b|\bresultater fra\b/i,
  ],
]

/** What a title says of the place of its report in a study; empty where it says nothing. */
export function companionsIn(title: string): Companion[] {
  return signs.flatMap(([companion, pattern]) => (pattern.test(title) ? [companion] : []))
}

/** Words of a title that say how a study was done or reported, and nothing of what it is about. */
export const designWords: ReadonlySet<string> = new Set(
  words(
    fold(
      'protocol protokoll study studie studien trial randomised randomized controlled clinical cluster pilot feasibility follow up followup oppfolging ' +
        'year years month months week weeks long term longterm one two three four five six seven eight nine ten twelve eighteen secondary analysis analyses post hoc ' +
        'ancillary substudy subgroup reanalysis mediation mediators moderation moderators process evaluation cost effectiveness benefit utility economic qualitative ' +
        'quantitative mixed methods method baseline implementation results result findings outcomes outcome rationale design report article paper thesis dissertation ' +
        'longitudinal prospective retrospective cross sectional cohort survey interview interviews effect effects evaluation resultater undersokelse randomisert kontrollert kvalitativ blant etter ved hos til med ett to tre fire fem seks sju atte ni ti ar among after between with their',
    ),
  ),
)
