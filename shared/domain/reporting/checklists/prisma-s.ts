import { type Item, item } from './item.ts'

/**
 * The items of PRISMA-S (Rethlefsen et al. 2021, doi:10.1186/s13643-020-01542-z): their numbers and topics; what they ask for is
 * said in our words.
 */
export const prismaS: readonly Item[] = [
  item(
    '1',
    'sources',
    ['Database name', 'Databasenavn'],
    ['Each database with its platform.', 'Hver database med plattform.'],
    'databases',
  ),
  item(
    '2',
    'sources',
    ['Multi-database searching', 'Søk i flere databaser samtidig'],
    ['Databases searched at once on one platform.', 'Databaser som er søkt samtidig på én plattform.'],
    'platforms',
  ),
  item(
    '3',
    'sources',
    ['Study registries', 'Studieregistre'],
    ['Each register that was searched.', 'Hvert register som er søkt.'],
    'registers',
  ),
  item(
    '4',
    'sources',
    ['Online resources and browsing', 'Nettkilder og manuell gjennomgang'],
    [
      'Websites, printed lists and the like that were gone through, and how.',
      'Nettsteder, trykte lister og lignende som er gjennomgått, og hvordan.',
    ],
    'websites',
  ),
  item(
    '5',
    'sources',
    ['Citation searching', 'Siteringssøk'],
    [
      'Whether references or citing works were followed, and how.',
      'Om referanser eller siterende arbeider er fulgt, og hvordan.',
    ],
    'citation',
  ),
  item(
    '6',
    'sources',
    ['Contacts', 'Kontakter'],
    ['Whom one wrote to for more studies.', 'Hvem man henvendte seg til for flere studier.'],
  ),
  item(
    '7',
    'sources',
    ['Other methods', 'Andre metoder'],
    ['Any further way of finding studies.', 'Enhver annen måte å finne studier på.'],
    'otherWays',
  ),
  item(
    '8',
    'strategies',
    ['Full search strategies', 'Fullstendige søkestrategier'],
    ['Every strategy exactly as it was run.', 'Hver strategi nøyaktig slik den ble kjørt.'],
    'queries',
  ),
  item(
    '9',
    'strategies',
    ['Limits and restrictions', 'Avgrensninger'],
    ['Limits, or that there were none, with reasons.', 'Avgrensninger, eller at det ikke var noen, med grunner.'],
    'limits',
  ),
  item(
    '10',
    'strategies',
    ['Search filters', 'Søkefiltre'],
    ['Published filters that were used, with their reference.', 'Publiserte filtre som er brukt, med referanse.'],
  ),
  item(
    '11',
    'strategies',
    ['Prior work', 'Tidligere arbeid'],
    ['Strategies of others that were built on.', 'Andres strategier som er bygd på.'],
  ),
  item(
    '12',
    'strategies',
    ['Updates', 'Oppdateringer'],
    ['How searches were repeated or kept up to date.', 'Hvordan søk ble gjentatt eller holdt oppdatert.'],
  ),
  item(
    '13',
    'strategies',
    ['Dates of searches', 'Søkedatoer'],
    ['The day of the last search of each source.', 'Datoen for siste søk i hver kilde.'],
    'dates',
  ),
  item(
    '14',
    'review',
    ['Peer review', 'Fagfellevurdering'],
    ['Whether somebody checked the strategies, and how.', 'Om noen kontrollerte strategiene, og hvordan.'],
  ),
  item(
    '15',
    'records',
    ['Total records', 'Antall referanser'],
    ['How many records each source gave.', 'Hvor mange referanser hver kilde ga.'],
    'identified',
  ),
  item(
    '16',
    'records',
    ['Deduplication', 'Dublettfjerning'],
    [
      'How duplicates were found, and with which software.',
      'Hvordan dubletter ble funnet, og med hvilken programvare.',
    ],
    'duplicates',
  ),
]
