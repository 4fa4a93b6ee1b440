import type en from '../en/removal.ts'

export default {
  'removal.command.list': 'Fjern hele listen før screening',
  'removal.command.listBack': 'Legg hele listen tilbake',
  'removal.command.report': 'Fjern denne publikasjonen før screening',
  'removal.command.reportBack': 'Legg denne publikasjonen tilbake',
  'removal.title':
    '{of, select, list {Fjern listen før screening} previous {Ta ut av denne versjonen} other {Fjern før screening}}',
  'removal.title.back': 'Legg listen tilbake',
  'removal.reason': 'Hvorfor',
  'removal.reason.retracted': 'Trukket tilbake',
  'removal.reason.untitled': 'Uten tittel',
  'removal.reason.date': 'Utenfor tidsavgrensningen',
  'removal.reason.language': 'Språk',
  'removal.reason.tool': 'Sortert ut av et verktøy',
  'removal.reason.typed': 'En annen grunn',
  'removal.detail': '{reason, select, tool {Verktøy og regel} typed {Grunn} other {Mer presist}}',
  'removal.detail.help':
    '{reason, select, tool {PRISMA ber om hvilket verktøy som ble brukt, og etter hvilken regel det sorterte.} date {For eksempel: utgitt før 2010.} language {For eksempel: verken engelsk eller nordisk.} other {Flytskjemaet teller den blant dem som er fjernet av andre grunner.}}',
  'removal.says':
    '{of, select, previous {Den er ikke lenger blant publikasjonene fra forrige versjon som denne versjonen beholder.} other {Ingen screener det som er fjernet, og det venter ikke på noen. Det kan legges tilbake, med alt som er sagt om det.}}',
  'removal.list': '{n, plural, one {# publikasjon er i listen.} other {# publikasjoner er i listen.}}',
  'removal.changes':
    '{back, select, true {{n, plural, =0 {Ingen av dem er fjernet.} one {# publikasjon legges tilbake.} other {# publikasjoner legges tilbake.}}} other {{n, plural, =0 {Ingen av dem kan fjernes.} one {# publikasjon fjernes for hele gruppen.} other {# publikasjoner fjernes for hele gruppen.}}}}',
  'removal.voted':
    '{n, plural, one {Du har stemt over # av dem. Stemmen blir tatt vare på, men teller ikke så lenge den er fjernet.} other {Du har stemt over # av dem. Stemmene blir tatt vare på, men teller ikke så lenge de er fjernet.}}',
  'removal.go': 'Fjern',
  'removal.go.n': 'Fjern {n, number}',
  'removal.go.back': 'Legg tilbake {n, number}',
  'removal.takeOut': 'Ta ut av denne versjonen …',
  'removal.saving': 'Lagrer',
  'removal.done': '{n, plural, one {# publikasjon er fjernet} other {# publikasjoner er fjernet}}',
  'removal.done.back': '{n, plural, one {# publikasjon er lagt tilbake} other {# publikasjoner er lagt tilbake}}',
  'removal.stopped': 'Stoppet. Det som var lagret til da, blir stående, og én angring tar det tilbake.',
  'removal.removed':
    '{at, select, dropped {Tatt ut av denne versjonen av oversikten} screening {Ekskludert på tittel og sammendrag av et verktøy} other {{by, select, automation {Fjernet før screening av et verktøy} other {Fjernet før screening}}}}: {why}',
  'removal.who': '{name}, {when}',
  'removal.putBack': 'Legg tilbake',
  'removal.blocked': 'Den er fjernet uten stemme: den kan leses, men ikke stemmes over.',
  'removal.previous': 'Inkludert i forrige versjon av oversikten',
  'removal.previous.short': 'forrige versjon',
  'problem.removed': 'Denne publikasjonen er fjernet uten stemme. Legg den tilbake først.',
  'problem.removed-already': 'Denne publikasjonen er allerede fjernet.',
  'problem.not-removed': 'Denne publikasjonen er ikke fjernet.',
  'problem.entered-later': 'Denne publikasjonen kom inn på fulltekst. Ekskluder den der, med en årsak.',
  'problem.of-previous': 'Denne publikasjonen var inkludert i forrige versjon av oversikten: ingen screener den.',
} as const satisfies Record<keyof typeof en, string>
