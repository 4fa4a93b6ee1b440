import type { StageId } from '../reviews/words.ts'
import type { Manifest } from './manifest.ts'

/** A criterion with all that was said of it, oldest first. */
export interface CriterionText {
  id: string
  said: { stage: StageId; kind: 'include' | 'exclude'; text: string; retired: boolean; at: string; author: string }[]
}

type Language = 'en' | 'nb'

const words = {
  en: {
    criteria: 'Criteria',
    none: 'There are none.',
    stage: { 'title-abstract': 'title and abstract', 'full-text': 'full text' },
    kind: { include: 'include', exclude: 'exclude' },
    retired: 'no longer in use',
  },
  nb: {
    criteria: 'Kriterier',
    none: 'Det er ingen.',
    stage: { 'title-abstract': 'tittel og sammendrag', 'full-text': 'fulltekst' },
    kind: { include: 'inkluder', exclude: 'ekskluder' },
    retired: 'ikke lenger i bruk',
  },
}

/** All versions of the criteria, to be read. */
export function criteriaMarkdown(criteria: readonly CriterionText[], lang: Language): string {
  const { criteria: title, none, stage, kind, retired } = words[lang]
  const parts = criteria.map(({ said }, i) =>
    [
      `## ${i + 1}. ${oneLine(said.at(-1)?.text ?? '')}`,
      '',
      ...said.map((one, k) => {
        const where = `${kind[one.kind]}, ${stage[one.stage]}${one.retired ? `, ${retired}` : ''}`
        return `${k + 1}. ${one.at}, ${oneLine(one.author)} (${where}): ${oneLine(one.text)}`
      }),
      '',
    ].join('\n'),
  )
  return `# ${title}\n\n${parts.length === 0 ? `${none}\n` : parts.join('\n')}`
}

/** Text on one line, without what Markdown would take for its own. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
}

type Said = Pick<Manifest, 'writtenBy' | 'review' | 'at' | 'choices' | 'counts' | 'version'>

/** What stands in a bundle for whoever opens it without Parallax. */
export function readme(said: Said): string {
  return said.choices.lang === 'nb' ? readmeNb(said) : readmeEn(said)
}

function readmeEn({ writtenBy, review, at, choices, counts, version }: Said): string {
  const files = choices.files
    ? `- \`imports/\`: the files that were imported (${counts.filesHere} of ${counts.files}), byte for byte, each named by its SHA-256; the facts say what they were called.${
        counts.filesHere < counts.files ? ' Files with names of reviewers in them were left out.' : ''
      }`
    : `- The imported files (${counts.files}) were left out. Their names, sizes and SHA-256 are in the facts, their records are here.`
  return `# ${oneLine(review)}

A reproducibility bundle of a review: everything that its flow diagram rests on. Parallax ${writtenBy} wrote it (form ${version}). The newest fact is of ${at}.

## What is in here

- \`facts.ndjson\`: all ${counts.facts} facts, one a line, in the order in which they were said. Everything else follows from them and the records.
- \`records.ndjson\`: all ${counts.records} records as they were imported: the parsed fields, and the entry word for word.
${files}
- \`criteria.json\`, \`criteria.md\`: every version of the criteria, with time and author.
- \`log.csv\`: everything that happened, newest first.
- \`exports/\`: all records, what was included, what was excluded with its reasons, the votes, and what was charted.
- \`flow/\`: the flow in each form, as a drawing and as numbers, in English and Norwegian.
- \`manifest.json\`: the size and SHA-256 of each of these.

## What is not in here

- Passphrases of members. A review that is restored from here has none.
- Full texts as PDFs: they are others' to give. Their names and SHA-256 are in the facts.
${choices.files ? '\nPublishers may forbid that exports of their databases are passed on. Look whether you may before you publish the imported files.\n' : ''}${
  choices.pseudonyms
    ? `
## Pseudonyms

The ${counts.members} members are called Reviewer 1, Reviewer 2 and so on, and so they are in what was written about them here. Names of those who reviewed in other tools are left out, and with them the files that have them and the entries of these word for word. Who wrote what is in the records is still there, also where it is a member: that is the literature. First names, initials and nicknames are not recognised: read the notes before you publish.
`
    : `
## Names

The ${counts.members} members are called by their names.
`
}
## How to check it

With Parallax: \`parallax verify BUNDLE.zip\`. It compares every byte with the manifest, makes a review of the facts and records, and draws the flow again: it must be the same, byte for byte.

Without Parallax: unpack it, and compare the SHA-256 of each file with \`manifest.json\`. Who changes the manifest too is only found out by the SHA-256 of the whole bundle: publish it with your review.

With Parallax, \`parallax restore BUNDLE.zip -o REVIEW.parallax\` makes a review of it, and \`parallax flow BUNDLE.zip\` draws the flow.
`
}

function readmeNb({ writtenBy, review, at, choices, counts, version }: Said): string {
  const files = choices.files
    ? `- \`imports/\`: filene som ble importert (${counts.filesHere} av ${counts.files}), byte for byte, hver med SHA-256-en sin som navn; faktaene sier hva de het.${
        counts.filesHere < counts.files ? ' Filer med navn på vurderere i seg er utelatt.' : ''
      }`
    : `- De importerte filene (${counts.files}) er utelatt. Navn, størrelse og SHA-256 står i faktaene, og referansene er her.`
  return `# ${oneLine(review)}

En reproduserbarhetspakke for en oversikt: alt som flytdiagrammet bygger på. Parallax ${writtenBy} skrev den (form ${version}). Det nyeste faktumet er fra ${at}.

## Dette er med

- \`facts.ndjson\`: alle ${counts.facts} fakta, ett per linje, i den rekkefølgen de ble sagt. Alt annet følger av dem og referansene.
- \`records.ndjson\`: alle ${counts.records} referanser slik de ble importert: de tolkede feltene, og oppføringen ord for ord.
${files}
- \`criteria.json\`, \`criteria.md\`: alle versjoner av kriteriene, med tid og forfatter.
- \`log.csv\`: alt som har skjedd, det nyeste først.
- \`exports/\`: alle referanser, det som ble inkludert, det som ble ekskludert med begrunnelser, stemmene og det som ble kartlagt.
- \`flow/\`: flyten i hver form, som tegning og som tall, på engelsk og norsk.
- \`manifest.json\`: størrelse og SHA-256 for alt dette.

## Dette er ikke med

- Medlemmenes passordfraser. En oversikt som gjenopprettes herfra, har ingen.
- Fulltekster som PDF: de er andres å gi bort. Navn og SHA-256 står i faktaene.
${choices.files ? '\nUtgivere kan forby at eksport fra databasene deres gis videre. Undersøk det før du publiserer de importerte filene.\n' : ''}${
  choices.pseudonyms
    ? `
## Pseudonymer

De ${counts.members} medlemmene heter Vurderer 1, Vurderer 2 og så videre, også der de er omtalt i det som er skrevet her. Navn på dem som vurderte i andre verktøy, er utelatt, og med dem filene som har dem, og ordlyden i oppføringene der. Forfatterne i referansene står der fortsatt, også når det er et medlem: det er litteraturen. Fornavn, initialer og kallenavn kjennes ikke igjen: les notatene før du publiserer.
`
    : `
## Navn

De ${counts.members} medlemmene står med navnene sine.
`
}
## Slik kontrollerer du den

Med Parallax: \`parallax verify BUNDLE.zip\`. Den sammenligner hver byte med manifestet, lager en oversikt av faktaene og referansene og tegner flyten på nytt: den må være den samme, byte for byte.

Uten Parallax: pakk den ut, og sammenlign SHA-256 for hver fil med \`manifest.json\`. Den som også endrer manifestet, avsløres bare av SHA-256 for hele pakken: publiser den sammen med oversikten.

Med Parallax lager \`parallax restore BUNDLE.zip -o REVIEW.parallax\` en oversikt av den, og \`parallax flow BUNDLE.zip\` tegner flyten.
`
}
