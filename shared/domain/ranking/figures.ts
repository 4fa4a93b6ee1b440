/** How well an order found the includes. `screened` counts from the first record that was shown. */
export interface Figures {
  n: number
  included: number
  wss95: number
  atd: number
  loss: number
  recallAt10: number
}

/**
 * How well an order found the includes: 1 for each place that held one.
 *
 * - `wss95`: work saved over sampling at a recall of 95 % (Cohen et al. 2006, doi 10.1197/jamia.M1929): the share of records
 *   that need not be screened, less the 5 % that a random order would save.
 * - `atd`: the average time to discovery (Ferdinands et al. 2023, doi 10.1186/s13643-023-02257-7): the mean place of an
 *   include, as a share of all places. ASReview gives it as a number of records
 *   (https://github.com/asreview/asreview-insights, `_average_time_to_discovery`).
 * - `loss`: how far the recall curve is from the best one, 0, on the way to the worst, 1 (the same place, `_loss_value`).
 * - `recallAt10`: the share of includes in the first tenth.
 */
export function figuresOf(labels: readonly boolean[]): Figures {
  const n = labels.length
  const places = placesOf(labels)
  const included = places.length
  const at95 = places[Math.ceil(0.95 * included) - 1] ?? n
  const sum = places.reduce((a, b) => a + b, 0)
  const best = (included * (included + 1)) / 2
  return {
    n,
    included,
    wss95: 1 - at95 / n - 0.05,
    atd: sum / included / n,
    loss: (sum - best) / (included * (n - included)),
    recallAt10: places.filter((place) => place <= Math.floor(n / 10)).length / included,
  }
}

/** The places that hold an include, from 1. */
export function placesOf(labels: readonly boolean[]): number[] {
  return labels.flatMap((included, i) => (included ? [i + 1] : []))
}

/** A point of a recall curve: of so many screened, this share of the includes was found. */
export interface RecallPoint {
  screened: number
  recall: number
}

/** The recall curve of an order, in so many points at most, its first and last among them. */
export function recallCurve(labels: readonly boolean[], points = 200): RecallPoint[] {
  const all = labels.filter(Boolean).length
  const step = Math.max(1, Math.ceil(labels.length / points))
  const curve: RecallPoint[] = [{ screened: 0, recall: 0 }]
  let found = 0
  for (const [i, included] of labels.entries()) {
    if (included) found++
    if ((i + 1) % step === 0 || i + 1 === labels.length)
      curve.push({ screened: i + 1, recall: all === 0 ? 1 : found / all })
  }
  return curve
}
