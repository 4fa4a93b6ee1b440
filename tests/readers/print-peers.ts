import { tableOf } from './print.ts'
import type { PeerReading } from './round-trip-peers.ts'
import { peerReasonFor } from './round-trip-peers-explained.ts'

/** Per format and peer: the values that we wrote, those read alike, and of the others those that a reason explains. */
export function peersTable(readings: readonly PeerReading[]): string {
  const rows = [['written as', 'reader', 'entries', 'read', 'values', 'same', 'differing', 'explained', 'open']]
  const reasons = new Map<string, number>()
  for (const { format, peer, entries, read, values, differences } of readings) {
    let explained = 0
    for (const difference of differences) {
      const reason = peerReasonFor(peer, format, difference)
      if (reason === undefined) continue
      explained++
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    const differing = differences.length
    const numbers = [entries, read, values, values - differing, differing, explained, differing - explained]
    rows.push([format, peer, ...numbers.map(String)])
  }
  const lines = [...reasons].map(([reason, n]) => `${String(n).padStart(6)}  ${reason}`)
  return `${tableOf(rows)}\n\n${lines.join('\n')}`
}

/** What no reason explains, a line each. */
export function openLines(readings: readonly PeerReading[]): string[] {
  return readings.flatMap(({ format, peer, differences }) =>
    differences
      .filter((one) => peerReasonFor(peer, format, one) === undefined)
      .map(
        ({ entry, field, ours, theirs }) =>
          `  ${format} ${peer} ${entry} ${field}: ${ours.slice(0, 120)} -> ${theirs.slice(0, 120)}`,
      ),
  )
}
