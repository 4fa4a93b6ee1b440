/** Whether the check digit of an ISBN of 10 or 13 characters is right (ISO 2108, https://www.isbn-international.org). */
export function isIsbn(digits: string): boolean {
  if (digits.length === 10) return weighed(digits, (i) => 10 - i) % 11 === 0
  return digits.length === 13 && weighed(digits, (i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0
}

/** Whether the check digit of an ISSN of 8 characters, without its hyphen, is right (ISO 3297, https://www.issn.org). */
export function isIssn(digits: string): boolean {
  return digits.length === 8 && weighed(digits, (i) => 8 - i) % 11 === 0
}

/** The digits by their weights; an X at the end is ten. */
function weighed(digits: string, weight: (place: number) => number): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) sum += weight(i) * (digits[i] === 'X' ? 10 : Number(digits[i]))
  return sum
}
