import type { RawAnswer } from './raw.ts'

/** What differs between two answers of one and the same host, and so is not compared; each with its reason. */
export const notCompared = [
  {
    what: 'the value of Date',
    why: 'it is the time of the machine, to the second; that it is there, and how long it is, is compared',
  },
  {
    what: 'events of how far long work is, and empty comments between events',
    why: 'how often they are sent follows the speed of the machine; the result and the errors are compared',
  },
  { what: 'the name by which a download is asked for', why: 'it is drawn at random; what is downloaded is compared' },
  {
    what: 'how the network cuts what is sent into packets',
    why: 'it follows the speed of both machines; the pieces in which HTTP sends it are compared, each with its length',
  },
] as const

const isStep = (piece: string) => /^event: message\ndata: .*"doing":.*\n\n$/.test(piece) || /^(: *\n\n)+$/.test(piece)

/** An answer as it is compared: each line of its head, and each piece of its body with its length. */
export function compared({ head, pieces }: RawAnswer): string {
  const lines = head.map((line) => line.replace(/^Date: .{29}$/, 'Date: …'))
  const isStream = head.some((line) => /^content-type: text\/event-stream/i.test(line))
  const said = pieces
    .map((piece) => piece.toString('latin1').replaceAll(/"download":"[0-9a-f-]{36}"/g, '"download":"…"'))
    .filter((piece) => !isStream || !isStep(piece))
  return [...lines, ...said.map((piece) => `[${piece.length}] ${piece}`)].join('\n')
}
