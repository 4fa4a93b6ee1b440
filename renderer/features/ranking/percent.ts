/** A share as a whole number of percent: down, so that it never says more than is certain. */
export const inPercent = (share: number) => Math.floor(share * 100 + 1e-9)
