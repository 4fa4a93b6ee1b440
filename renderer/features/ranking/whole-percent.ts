/** A share down to whole per cent, so that it never says more than is certain. */
export function certainlyIn(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100
}
