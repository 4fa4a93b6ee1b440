import { plain } from './text.ts'

/**
 * The registers of the WHO's network and those that were before it, each by how its numbers are written
 * (https://www.who.int/tools/clinical-trials-registry-platform/network).
 */
const registers: [string, RegExp][] = [
  ['nct', /\bNCT ?(\d{8})\b/i],
  ['isrctn', /\bISRCTN ?(\d{8})\b/i],
  ['euctr', /\b(?:EUCTR|EudraCT)?[- :]{0,3}((?:19|20)\d\d-\d{5,6}-\d\d)(?:-[A-Z]{2})?\b/i],
  ['actrn', /\bACTRN ?(\d{14})p?\b/i],
  ['chictr', /\bChiCTR[- ]?((?:[A-Z]{2,4}-?)?\d{8,10})\b/i],
  ['drks', /\bDRKS ?(\d{8})\b/i],
  ['ctri', /\bCTRI[-/ ]?(\d{4}\/\d{2,3}\/\d{5,6})\b/i],
  ['irct', /\bIRCT ?(\d{10,20}N\d{1,3})\b/i],
  ['jprn', /\b(?:JPRN-?)?(UMIN\d{9}|jRCTs?\d{9,10}|JapicCTI-?\d{6})\b/i],
  ['ntr', /\b(?:NTR|NL) ?(\d{3,5})\b(?=[^\d]|$)/i],
  ['kct', /\bKCT ?(\d{7})\b/i],
  ['pactr', /\bPACTR ?(\d{15,16})\b/i],
  ['rbr', /\bRBR-([0-9a-z]{6})\b/i],
  ['tctr', /\bTCTR ?(\d{11})\b/i],
  ['slctr', /\bSLCTR\/(\d{4}\/\d{3})\b/i],
]

/** The first registration number in a text, as `register:number`; undefined where there is none. */
export function registrationIn(text: string | undefined): string | undefined {
  if (!text) return undefined
  const clean = plain(text)
  for (const [register, pattern] of registers) {
    const found = pattern.exec(clean)?.[1]
    if (found) return `${register}:${found.toLowerCase().replace(/[^a-z0-9]/g, '')}`
  }
  return undefined
}

/** Every registration number in a text, each once, as `register:number`; as for `registrationIn`. */
export function registrationsIn(text: string | undefined): string[] {
  if (!text) return []
  const clean = plain(text)
  const found = registers.flatMap(([register, pattern]) =>
    [...clean.matchAll(new RegExp(pattern, 'gi'))].map(
      ([, number = '']) => `${register}:${number.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
    ),
  )
  return [...new Set(found)]
}

/** The register that gave a number found by `registrationIn`. */
export function registerOf(registration: string): string {
  return registration.slice(0, registration.indexOf(':'))
}

/** Whether what stands where a journal stands is a register of trials. */
export function isRegister(journal: string | undefined): boolean {
  if (!journal) return false
  if (
    /clinical ?trials\.gov|\bwho ictrp\b|clinicaltrialsregister|trial ?registry|trials registry|registry platform/i.test(
      journal,
    )
  )
    return true
  // A register's address, or only the number of the trial.
  return (
    registrationIn(journal) !== undefined && (/https?:|www\./i.test(journal) || journal.trim().split(/\s+/).length <= 2)
  )
}
