import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'

const subjects =
  'youth school work health employment housing migration gender family income training welfare education sleep cannabis anxiety depression mobility apprenticeship transition'.split(
    ' ',
  )
const methods =
  'cohort trial survey interview register review longitudinal qualitative ethnographic mixed comparative randomised'.split(
    ' ',
  )
const places =
  'Norway Sweden Denmark Finland Iceland Scotland Ireland Spain Portugal Italy Greece Poland Canada Japan'.split(' ')
const verbs = 'predicts shapes mediates reduces follows precedes explains moderates supports limits'.split(' ')
const qualities =
  'early late rural urban social mental public private local national informal formal chronic acute digital cultural seasonal parental economic political'.split(
    ' ',
  )
const beginnings = 'Ber Dal Ek Fos Gran Hau Hol Ing Kol Lun Mo Ny Os Ros San Sol Stran Tor Vik Ø'.split(' ')
const endings =
  'berg bakken dahl eng fjeld gård haug heim lien land lund mark nes rud sen stad strand sund vik vold'.split(' ')

/**
 * Synthetic references on few subjects, so that their titles share words as those of one search do: half of them copies
 * of earlier ones in another form. The same for the same count on every machine.
 */
export function syntheticRecords(count: number): MatchRecord[] {
  let state = 12345
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x100000000) * below)
  }
  const pick = (list: string[]) => list[next(list.length)] ?? ''
  const records: MatchRecord[] = []
  for (let i = 0; i < count; i++) {
    const earlier = records[next(records.length)]
    const id = `s${String(i).padStart(7, '0')}`
    if (earlier && next(2) === 0) {
      records.push(variantOf(earlier, id, next(4)))
      continue
    }
    const first = 1 + next(900)
    records.push({
      id,
      title: `How ${pick(qualities)} ${pick(subjects)} ${pick(verbs)} ${pick(qualities)} ${pick(subjects)} among young people in ${pick(places)}: a ${pick(methods)} study of ${pick(subjects)} in wave ${next(40)}`,
      authors: [
        `${pick(beginnings)}${pick(endings)}, ${String.fromCharCode(65 + next(26))}.`,
        `${pick(beginnings)}${pick(endings)}, ${String.fromCharCode(65 + next(26))}.`,
      ],
      year: 1995 + next(30),
      journal: `Journal of ${pick(subjects)} and ${pick(subjects)}`,
      volume: String(1 + next(60)),
      number: String(1 + next(6)),
      pages: `${first}-${first + 12}`,
      doi: `10.5555/synthetic.${i}`,
    })
  }
  return records
}

function variantOf(record: MatchRecord, id: string, form: number): MatchRecord {
  if (form === 0) return { ...record, id, title: record.title?.toUpperCase(), doi: undefined }
  if (form === 1) return { ...record, id, pages: undefined, doi: `https://doi.org/${record.doi ?? ''}` }
  if (form === 2) return { ...record, id, authors: record.authors?.slice(0, 1), year: undefined, doi: undefined }
  return { ...record, id }
}
