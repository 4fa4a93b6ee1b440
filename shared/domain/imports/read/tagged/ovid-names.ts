import type { Name } from '../../item.ts'
import { cleanText } from '../../text/clean.ts'
import { nameOf } from '../../text/names.ts'

/** A person of an entry of Ovid and what they were. */
export interface OvidName {
  role: 'author' | 'editor' | 'translator'
  name: Name
}

const DEGREE =
  /^(?:M\.?D|Ph\.?D|Dr\.?P\.?H|M\.?P\.?H|M\.?Sc|B\.?Sc|M\.?S|B\.?S|M\.?A|B\.?A|M\.?B|Ch\.?B|B\.?Ch|MBBS|MBChB|R\.?N|FAAN|FACP|FACS|FRCP|FRCS|FRCPC|FAHA|FACC|DO|DDS|DMD|DVM|PharmD|PsyD|EdD|ScD|DSc|DNP|MSN|BSN|MPhil|DPhil|MHS|MHA|MBA|MEd|MSW|LCSW|CRNA|APRN|NP|PA-C|RD|PT|DPT|OT|BA|BHSc|MHSc|JD|LLM|LLB|CNS|CCRN|ANP|FNP|RPh|BPharm|MRCP|MRCPsych|FFA|MPA|MPP|MSPH|MSCE|MSCR|MMSc|MMed|MSHS|AM|SM|Dr|Prof)\.?$/i

/**
 * Names as databases on Ovid write them: `Lefkowitz, Rafael Y. MD, MPH 1`, `Werner, S. M. [Author; E-mail: ...]`,
 * `Verbeek, Jan MD *;  Hermans, Erik MD +`. Degrees, marks of institutions and roles are no part of a name.
 */
export function ovidNames(lines: readonly string[], role: OvidName['role']): OvidName[] {
  const found: OvidName[] = []
  for (const line of lines) {
    // Brackets go first: they hold semicolons of their own.
    const roles: string[] = []
    const bare = line.slice(0, 100_000).replace(/\s{0,4}\[([^\][]{0,300})\]/g, (_whole, said: string) => {
      roles.push(said)
      return ''
    })
    const parts = bare.split(';').filter((part) => part.trim() !== '')
    for (const part of parts) {
      const text = withoutDegrees(cleanText(part))
      const name = text === '' ? undefined : nameOf(text, 'family-first')
      if (name) found.push({ role: parts.length === 1 ? roleOf(roles[0] ?? '', role) : role, name })
    }
  }
  return found
}

function roleOf(said: string, role: OvidName['role']): OvidName['role'] {
  if (/^trans/i.test(said)) return 'translator'
  return /^ed(?:s|itors?)?\b/i.test(said) && !/author/i.test(said) ? 'editor' : role
}

function withoutDegrees(text: string): string {
  let name = text.slice(0, 500)
  for (let more = 0; more < 12; more++) {
    const last = /[\s,]{1,9}([^\s,]{1,12})$/.exec(name.slice(-40))
    const word = last?.[1] ?? ''
    const rest = name.slice(0, name.length - (last?.[0].length ?? 0))
    const mark = /^(?:[*+#^&~=\\|[\]{}0-9]{1,8}|\((?:\d{1,3}|[*+])\))$/.test(word)
    // `Smith, MA` has nothing but initials that look like a degree.
    if (!last || !(mark || (DEGREE.test(word) && rest.includes(',')))) break
    name = rest
  }
  name = name.replace(/(?<!(?:^|[\s.-])\p{Lu})[.,;:\s]{1,20}$/u, '')
  return DEGREE.test(name) ? '' : name
}
