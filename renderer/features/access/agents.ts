const browsers: [string, RegExp][] = [
  ['Edge', /\bEdg\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /\bSafari\//],
]
const systems: [string, RegExp][] = [
  ['Windows', /Windows/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
]

/** The browser and system that an agent says it is, so that somebody knows their own again; what it says is no proof. */
export function agentParts(agent: string): { browser: string | undefined; system: string | undefined } {
  const find = (all: [string, RegExp][]) => all.find(([, sign]) => sign.test(agent))?.[0]
  return { browser: find(browsers), system: find(systems) }
}
