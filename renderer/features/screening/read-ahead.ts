/**
 * So many reports that come next are known. From a host that is elsewhere they are all fetched, so that the work goes on for a
 * while where the connection is lost.
 */
export const readAhead = 30

/** So many of them are fetched anew when they are not fresh, for the next key; those behind them once. */
export const next = 3

/**
 * How long a report that was read counts as fresh, in ms, where the host tells of nothing: what others change in it is told, and
 * it is read anew then. What is not told is what its reader does with it at another window of their own.
 */
export const freshFor = 2 * 60_000
