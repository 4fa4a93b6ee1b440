/**
 * Where a file is to be written: in a window the person shows a place, and the server writes there; in a browser it is
 * downloaded. Undefined where they changed their mind.
 */
export async function placeFor(name: string): Promise<{ handed: string } | null | undefined> {
  if (!window.parallax) return null
  const place = await window.parallax.showPlace(name)
  return place ? { handed: place.handed } : undefined
}

/** Today as it stands in the name of a file, so that one day's file does not lie in the way of the next one's. */
export function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
