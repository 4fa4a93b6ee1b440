import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { hostOf } from '../../corpus/review.ts'

/** Where a page would write that something in it ran, which nothing may. */
export const mark = 'hostileRan'

/** What is tried, each made to say which of them ran, and to ask for a file elsewhere. */
const ways: Record<string, string> = {
  script: `<script>window.${mark}='script'</script>`,
  closing: `</title></textarea></style></script><script>window.${mark}='closing'</script>`,
  img: `<img src="https://elsewhere.example/x" onerror="window.${mark}='img'">`,
  svg: `<svg onload="window.${mark}='svg'"><image href="https://elsewhere.example/y"/></svg>`,
  frame: `"><iframe srcdoc="<script>parent.${mark}='frame'</script>"></iframe>`,
  attribute: `" onmouseover="window.${mark}='attribute'" autofocus onfocus="window.${mark}='attribute'" x="`,
  quoted: `' onpointerenter='window.${mark}=1' '`,
  template: `{{constructor.constructor('window.${mark}=1')()}}\${window.${mark}='template'}<%= 1 %>#{1}`,
  message: `{n, plural, one {<0>x</0>} other {#}} {title}`,
  cdata: `]]><script>window.${mark}='cdata'</script><![CDATA[ <!-- --> <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  bidi: 'Invoice \u202Egnp.exe\u202C \u2066isolated\u2069 \u200F',
  link: `javascript:window.${mark}='link'`,
  data: `data:text/html,<script>opener.${mark}='data'</script>`,
  style: `</style><style>*{background:url(https://elsewhere.example/z)}</style>`,
  proto: '__proto__ constructor toString',
  formula: `=HYPERLINK("https://elsewhere.example","x")`,
}

/** What stands for sure in what is shown of hostile text: as letters. */
export const asLetters = ways.img ?? ''

/** Each way in turn, in company of the one that is looked for. */
const texts = Object.entries(ways).map(([name, text]) => `${name} ${text}`)
const hostile = (n: number) => `${asLetters} ${texts[n % texts.length]}`

/** A resolver who is called so. */
export const hostileName = `${asLetters} 3`
const names = { lead: 'Reviewer 1', second: 'Reviewer 2' }

/** A review in which every text that people or files bring in is hostile, beside the app that will open it. Gives its title. */
export async function makeHostileReview(home: string): Promise<string> {
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  const lead = clientOf(createSession(host, 'desktop'))
  const title = `Hostile ${asLetters}`
  const stages = ['title-abstract', 'full-text'] as const
  const { path } = await lead.reviews.create({
    path: join(reviews, 'Hostile.parallax'),
    title,
    question: texts.join('\n'),
    members: [
      { name: names.lead, roles: ['lead', 'reviewer'] },
      { name: names.second, roles: ['reviewer'] },
      { name: hostileName, roles: ['resolver'] },
    ],
    stages: stages.map((id) => ({ id, reviewersPerReport: 2, maybe: 'conflict' as const, blind: false })),
    criteria: stages.flatMap((stage) => texts.map((text) => ({ stage, kind: 'include' as const, text }))),
    reasons: stages.flatMap((stage) => texts.map((label) => ({ stage, label }))),
  })
  const known = (await lead.team.members({})).members
  await lead.team.signIn({ member: known[0]?.id ?? '' })
  const second = clientOf(createSession(host, 'desktop'))
  await second.reviews.open({ path })
  await second.team.signIn({ member: known[1]?.id ?? '' })
  const reviewers = known.slice(0, 2).map(({ id }) => id)
  for (const id of stages)
    await lead.reviews.saveStage({ id, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind: false })
  const file = new File([texts.map((_, n) => entry(n)).join('\n')], `${asLetters.replaceAll('/', '')}.ris`)
  await finish(
    await lead.imports.add({
      file,
      source: { name: hostile(0), kind: 'database', removedBefore: 0, strategy: hostile(1) } as never,
    }),
  )
  await finish(await lead.duplicates.find({}))
  const reports = (await lead.screening.queue({ stage: 'title-abstract' })).ids
  await judge({ lead, second, reports })
  await chart(lead, reports)
  host.close()
  return title
}

/** A reference of which every field is hostile. */
function entry(n: number): string {
  const text = hostile(n).replaceAll('\n', ' ')
  const doi = n % 2 === 0 ? `10.5555/${ways.img}` : (ways.link ?? '')
  return [
    'TY  - JOUR',
    `TI  - ${n} ${text}`,
    `AU  - ${ways.script}, ${ways.img}`,
    `AU  - ${text}`,
    'PY  - 2020',
    `T2  - ${text}`,
    `AB  - Background: ${texts.join(' ')} Results: ${text}`,
    `KW  - ${text}`,
    `DO  - ${doi}`,
    `UR  - ${ways.link}`,
    `L1  - ${ways.data}`,
    `AN  - ${text}`,
    `N1  - ${text}`,
    'ER  - ',
  ].join('\n')
}

/** Both judge: a few conflicts, some that stay out, and the rest all the way in, with notes, labels and questions. */
async function judge({ lead, second, reports }: { lead: Client; second: Client; reports: string[] }): Promise<void> {
  const { members, reasons } = await lead.reviews.setup({})
  const reasonAt = (stage: StageId, n: number) => reasons.filter((reason) => reason.stage === stage)[n]?.id ?? ''
  for (const [n, report] of reports.entries()) {
    const stage = 'title-abstract'
    const note = hostile(n)
    const isOut = n === 2
    const own = isOut ? ('exclude' as const) : ('include' as const)
    const given = (decision: 'include' | 'exclude') => (decision === 'exclude' ? [reasonAt(stage, n)] : [])
    await lead.screening.vote({ stage, report, decision: own, reasons: given(own), note })
    const other = n < 3 ? ('exclude' as const) : ('include' as const)
    await second.screening.vote({ stage, report, decision: other, reasons: given(other), note })
    if (n < 3) continue
    for (const client of [lead, second])
      await client.screening.vote({ stage: 'full-text', report, decision: 'include' })
  }
  await lead.marks.saveLabel({ name: asLetters.slice(0, 100), shared: true, report: reports[0] ?? '' })
  await second.marks.ask({
    stage: 'title-abstract',
    report: reports[0] ?? '',
    member: members[1]?.id ?? '',
    text: hostile(4),
  } as never)
  await lead.highlights.save({ of: 'include', text: 'Background' })
}

/** A form, answers and words of the figure that are hostile. */
async function chart(lead: Client, reports: string[]): Promise<void> {
  await lead.charting.saveForm({
    name: hostile(0).slice(0, 200),
    fields: [
      { id: 'aim', label: hostile(1), type: 'text', options: [], help: hostile(2) },
      {
        id: 'how',
        label: hostile(3),
        type: 'one',
        other: true,
        options: [
          { id: 'a', label: hostile(4) },
          { id: 'b', label: hostile(5) },
        ],
      },
      {
        id: 'themes',
        label: hostile(6),
        type: 'many',
        options: [
          { id: 'a', label: hostile(7) },
          { id: 'b', label: hostile(8) },
        ],
      },
      { id: 'n', label: hostile(9), type: 'number', unit: asLetters.slice(0, 100), options: [] },
    ],
  })
  for (const [n, report] of reports.slice(3).entries()) {
    const more = { quote: hostile(n), page: asLetters.slice(0, 20), note: hostile(n + 1) }
    await lead.charting.answer({ report, field: 'aim', value: hostile(n), ...more })
    await lead.charting.answer({ report, field: 'how', value: n % 2 === 0 ? 'a' : `other:${hostile(n)}` })
    await lead.charting.answer({ report, field: 'themes', value: ['a', 'b'] })
    await lead.charting.answer({ report, field: 'n', value: n })
  }
  await lead.flow.label({ form: '2020', lang: 'en', key: 'screened', text: hostile(0) })
  await lead.flow.annotate({ form: '2020', key: 'included', text: hostile(3) })
  await lead.flow.override({ form: '2020', key: 'excluded.titleAbstract', n: 3, why: hostile(2) })
}

/** What can be taken away of it that a browser may open: by name and text. */
export async function exportsOf(home: string): Promise<Record<string, string>> {
  const host = hostOf(join(home, 'reviews'))
  const terminal = clientOf(createSession(host, 'terminal'))
  await terminal.reviews.open({ path: join(home, 'reviews', 'Hostile.parallax') })
  const figure = { form: '2020', lang: 'en' } as const
  const made: Record<string, string> = {}
  for (const format of ['svg', 'html'] as const) {
    const { content, encoding } = await terminal.flow.export({ ...figure, format })
    made[`flow.${format}`] = Buffer.from(content, encoding).toString('utf8')
  }
  host.close()
  return made
}
