const second = 1000
const hour = 3600 * second
const day = 24 * hour

/** For how many days an invitation is good, unless another number is said; and the most. */
export const invitationDays = { usual: 7, most: 30 }

/** How long a session lasts at most, how long without being used, and how old its cookie gets. All in ms. */
export const sessionLasts = { most: 60 * day, idle: 14 * day, cookie: day }

/** How long the cookie before is still good, in ms: for calls that were under way when the new one was given. */
export const formerGoodFor = 60 * second

/** How long a browser may take to be asked for a passkey and answer, in ms. */
export const challengeGoodFor = 300 * second

/** How exactly it is kept when a session was seen, in ms. */
export const seenEvery = 5 * 60 * second

/** The time that many days after another. */
export function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * day)
}

/** Whether an invitation that is good until then has expired. */
export function hasExpired(expires: string, now: Date): boolean {
  return Date.parse(expires) <= now.getTime()
}

/** Whether a session is at its end: too old, or not used for too long. */
export function hasEnded({ made, seen }: { made: string; seen: string }, now: Date): boolean {
  return now.getTime() - Date.parse(made) >= sessionLasts.most || now.getTime() - Date.parse(seen) >= sessionLasts.idle
}

/** Whether a session is to get another cookie. */
export function isCookieOld({ renewed }: { renewed: string }, now: Date): boolean {
  return now.getTime() - Date.parse(renewed) >= sessionLasts.cookie
}
