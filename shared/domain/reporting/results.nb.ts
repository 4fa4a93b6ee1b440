import { gap, joined, type Piece, say } from './pieces.ts'
import type { Results } from './results.ts'
import type { Tell } from './tell.ts'

const kept = {
  background: ['beholdt som bakgrunn', 'beholdt som bakgrunn'],
  ongoing: ['satt til side som omtale av en pågående studie', 'satt til side som omtale av pågående studier'],
  protocol: ['satt til side som protokoll', 'satt til side som protokoller'],
  awaiting: ['stående i påvente av klassifisering', 'stående i påvente av klassifisering'],
  replaced: ['erstattet av andre publikasjoner om det samme', 'erstattet av andre publikasjoner om det samme'],
} as const

/** Norwegian sentences of the results section. */
export function resultsNb(t: Tell): Results {
  return {
    identified: identified(t),
    bySource: bySource(t),
    screened: screened(t),
    assessed: assessed(t),
    excluded: excluded(t),
    destinations: destinations(t),
    included: included(t),
    pending: pending(t),
    charted: charted(t),
    findings: say`Funnene i de inkluderte studiene ${gap('hva studiene viste; skrives av forfatterne')}.`,
  }
}

const many = (n: number | null, one: string, more: string) => (n === 1 ? one : more)
const records = (n: number | null) => many(n, 'referanse', 'referanser')
const reports = (n: number | null) => many(n, 'publikasjon', 'publikasjoner')
const studies = (n: number | null) => many(n, 'studie', 'studier')

function identified(t: Tell): Piece[] {
  const [databases, registers, other] = [t.n('identified.databases'), t.n('identified.registers'), t.otherRecords()]
  const parts = [
    databases ? say`${t.box('identified.databases')} ${records(databases)} i databaser` : [],
    registers ? say`${t.box('identified.registers')} ${records(registers)} i registre` : [],
    other && other.n > 0 ? say`${other} ${records(other.n)} med andre metoder` : [],
  ].filter((part) => part.length > 0)
  if (parts.length === 0) return say`Søket ga ${gap('hvor mange referanser som ble funnet: ingenting er importert')}.`
  return say`Søket ga ${t.list(parts)}.`
}

function bySource(t: Tell): Piece[] {
  const lines = [...t.lines('identified.databases'), ...t.lines('identified.registers'), ...t.lines('identified.other')]
  if (lines.length < 2) return []
  return say`Etter kilde: ${joined(
    lines.map(({ label, piece }) => say`${label} (n\u00a0=\u00a0${piece})`),
    ', ',
  )}.`
}

/** What a box counts by its lines, in brackets; nothing where it has none. */
function byLine(t: Tell, box: string): Piece[] {
  const lines = t.lines(box).map(({ label, piece }) => say`${label}, n\u00a0=\u00a0${piece}`)
  return lines.length === 0 ? [] : say` (${joined(lines, '; ')})`
}

function screened(t: Tell): Piece[] {
  const [duplicates, automatic, other] = [t.n('removed.duplicates'), t.n('removed.automation'), t.n('removed.other')]
  const removed = [
    duplicates ? say`${t.box('removed.duplicates')} ${many(duplicates, 'dublett', 'dubletter')}` : [],
    automatic
      ? say`${t.box('removed.automation')} ${records(automatic)} som et verktøy utelukket${byLine(t, 'removed.automation')}`
      : [],
    other ? say`${t.box('removed.other')} ${records(other)} av andre grunner${byLine(t, 'removed.other')}` : [],
  ].filter((part) => part.length > 0)
  const n = t.n('screened')
  if (n === 0 && removed.length === 0) return []
  const { titleAbstract, titleAbstractConflicts } = t.facts.flow.pending
  const done = titleAbstract === 0 && titleAbstractConflicts === 0
  const was = done ? 'screenet' : 'klare for screening'
  const begun =
    removed.length === 0
      ? say`I alt ${done ? 'ble' : 'var'} ${t.box('screened')} ${reports(n)} ${was}`
      : say`Etter at ${t.list(removed)} var fjernet, ${done ? 'ble' : 'var'} ${t.box('screened')} ${reports(n)} ${was}`
  const excluded =
    t.n('excluded.titleAbstract') === null
      ? say`; hvor mange av dem som ble ekskludert, er ${t.box('excluded.titleAbstract')}`
      : say`, og ${t.box('excluded.titleAbstract')} av dem ble ekskludert`
  const left = t.unscreened()
  const tool = left ? say`, ${left.piece} av disse av et automatisk verktøy, uten at noen screenet dem` : []
  return say`${begun} på tittel og sammendrag${excluded}${tool}.${early(t)}`
}

/** PRISMA-ScR asks for the reasons at this stage too. */
function early(t: Tell): Piece[] {
  const reasons = t.earlyReasons().map(({ label, piece }) => say`${label} (n\u00a0=\u00a0${piece})`)
  return reasons.length === 0 ? [] : say` Hovedgrunnene var: ${joined(reasons, '; ')}.`
}

function assessed(t: Tell): Piece[] {
  const [lost, late] = [t.n('notRetrieved'), t.n('entered.fullText')]
  const through = t.letThrough()
  if (!through || t.n('sought') === null) {
    return t.n('sought') === null
      ? say`Hva som ble innhentet og vurdert i fulltekst, er ${t.box('sought')}.`
      : say`Videre til fulltekst gikk ${t.box('sought')} ${reports(t.n('sought'))}.`
  }
  if (t.n('sought') === 0) return []
  const waiting = t.facts.flow.pending.retrieval ?? 0
  const lateToo = late
    ? say`, og ytterligere ${t.box('entered.fullText')} kom inn ved fulltekst, uten screening av tittel og sammendrag`
    : []
  const could =
    lost === 0
      ? waiting === 0
        ? say` Alle lot seg skaffe, og`
        : say` Ingen av dem er kjent utilgjengelige;`
      : say` Fullteksten til ${t.box('notRetrieved')} lot seg ikke skaffe;`
  return say`Vi forsøkte å innhente ${through} ${reports(through.n)} i fulltekst${lateToo}.${could} ${t.box('assessed.fullText')} ble vurdert mot kriteriene.`
}

function excluded(t: Tell): Piece[] {
  const n = t.n('excluded.fullText')
  if (n === null)
    return t.n('sought') === null
      ? []
      : say`Hvor mange som ble ekskludert i fulltekst, er ${t.box('excluded.fullText')}.`
  if (n === 0) return []
  const lines = t.lines('excluded.fullText').map(({ label, piece }) => say`${label} (n\u00a0=\u00a0${piece})`)
  return say`I fulltekst ble ${t.box('excluded.fullText')} ${reports(n)} ekskludert${lines.length > 0 ? say`, av disse grunnene: ${joined(lines, '; ')}` : []}.`
}

function destinations(t: Tell): Piece[] {
  const parts = (Object.keys(kept) as (keyof typeof kept)[]).flatMap((to) => {
    const n = t.n(`destination.${to}`)
    return n ? [say`${t.box(`destination.${to}`)} ${kept[to][n === 1 ? 0 : 1]}`] : []
  })
  return parts.length === 0 ? [] : say`Av de øvrige ble ${t.list(parts)}.`
}

function included(t: Tell): Piece[] {
  const [k, n] = [t.n('included'), t.n('included', 'reports')]
  if (k === null || n === null) return say`Hvor mange studier som er inkludert, er ${t.box('included')}.`
  if (k === 0) return say`Oversikten omfatter ${gap('hvor mange studier som er inkludert: ingen er det ennå')}.`
  const { years } = t.facts
  const year = (at: number, formula: string) => ({
    kind: 'number' as const,
    n: at,
    unit: 'years' as const,
    shown: String(at),
    place: { room: 'included' as const },
    formula,
  })
  const from = years && year(years.from, 'Året til den eldste inkluderte publikasjonen')
  const to = years && year(years.to, 'Året til den nyeste inkluderte publikasjonen')
  const when =
    !from || !to ? [] : years.from === years.to ? say`, publisert i ${from}` : say`, publisert mellom ${from} og ${to}`
  return say`Oversikten omfatter ${t.box('included')} ${studies(k)}, beskrevet i ${t.box('included', 'reports')} ${reports(n)}${when}.`
}

function pending(t: Tell): Piece[] {
  const { pending: p } = t.facts.flow
  const place = { room: 'flow' as const }
  const wait = (n: number | null, what: string) =>
    n ? [say`${t.count({ n, unit: 'reports', place, formula: `Publikasjoner som venter: ${what}` })} ${what}`] : []
  const parts = [
    ...wait(p.titleAbstract, 'uavgjort på tittel og sammendrag'),
    ...wait(p.titleAbstractConflicts, 'med uenighet på tittel og sammendrag'),
    ...wait(p.retrieval, 'som venter på innhenting'),
    ...wait(p.fullText, 'uavgjort i fulltekst'),
    ...wait(p.fullTextConflicts, 'med uenighet i fulltekst'),
  ]
  return parts.length === 0
    ? []
    : say`Tallene er foreløpige: ${t.list(parts)} ${gap('publikasjoner som venter: avgjør dem før rapportering')}.`
}

function charted(t: Tell): Piece[][] {
  const { charted: fields } = t.facts
  if (fields === null)
    return [
      say`Det som er kartlagt, er ${t.facts.closed.length > 0 ? t.hidden() : gap('det som er kartlagt, er ikke kjent for deg ennå')}.`,
    ]
  const closed = t.facts.forms.filter((form) => form.isClosed)
  const hidden = closed.map(
    ({ name }) =>
      say`Det som er kartlagt med ${t.quote(name)}, er ${gap(`ikke kjent for deg så lenge ${name} er blindet`)}.`,
  )
  const said = fields.map((field) => {
    const place = { room: 'evidence' as const, line: field.id }
    const count = (n: number, label: string) =>
      t.count({
        n,
        unit: 'studies',
        place,
        formula: `Inkluderte studier der svaret på ${t.quote(field.label)} er ${label}`,
      })
    const known = t.count({
      n: field.known,
      unit: 'studies',
      place,
      formula: `Inkluderte studier med svar på ${t.quote(field.label)}`,
    })
    const list = field.categories.map(({ label, n }) => say`${label} (n\u00a0=\u00a0${count(n, label)})`)
    return say`${field.label}, kartlagt for ${known} ${studies(field.known)}${field.several ? ', som hver kan ha flere' : ''}: ${joined(list, ', ')}.`
  })
  return [...said, ...hidden]
}
