import type en from '../en/backups.ts'

export default {
  'backups.title': 'Sikkerhetskopier',
  'backups.text':
    'En sikkerhetskopi er en hel kopi av oversikten på ett tidspunkt, kontrollert før den teller. Den lages mens andre arbeider videre.',
  'backups.every': 'Lages av seg selv',
  'backups.every.never': 'Av',
  'backups.every.hourly': 'Hver time',
  'backups.every.daily': 'Hver dag',
  'backups.every.says':
    'Mens Parallax har oversikten åpen. De 5 siste beholdes, deretter én for hver av 14 dager, 8 uker og 12 måneder.',
  'backups.every.never.says': 'Ingen sikkerhetskopi lages uten at du lager en.',
  'backups.folder': 'Ligger i',
  'backups.folder.same':
    'På samme disk som oversikten: Svikter disken, eller blir maskinen borte, er begge tapt. En minnepinne eller en annen disk er tryggere.',
  'backups.folder.other': 'På en annen disk enn oversikten.',
  'backups.folder.missing':
    'Mappen er ikke der nå: En disk er ikke koblet til, eller mappen er flyttet. Ingen sikkerhetskopier lages før den er tilbake.',
  'backups.folder.choose': 'Velg en annen mappe …',
  'backups.folder.path': 'Hvor mappen ligger på maskinen som har oversikten',
  'backups.folder.path.says': 'I en nettleser må den ligge i mappen med oversiktene. Programmet tar hvilken som helst.',
  'backups.folder.take': 'Bruk denne mappen',
  'backups.folder.beside': 'Tilbake til ved siden av oversikten',
  'backups.make': 'Lag en sikkerhetskopi nå',
  'backups.made': 'En sikkerhetskopi ble laget og kontrollert, {at}.',
  'backups.failed': 'Sikkerhetskopien kunne ikke lages, {at}. {why}',
  'backups.doing':
    '{doing, select, begin {Begynner} copy {Kopierer oversikten} check {Kontrollerer kopien} carry {Skriver til disken} files {Kopierer PDF-ene} other {Arbeider}}',
  'backups.percent': '{n} %',
  'backups.none': 'Det finnes ingen sikkerhetskopier ennå.',
  'backups.at': 'Laget',
  'backups.holds': 'Innhold',
  'backups.records': '{n, plural, one {# referanse} other {# referanser}}',
  'backups.facts': '{n, plural, one {# faktum} other {# fakta}}',
  'backups.unreadable': 'Kan ikke leses: skadet, eller disken er ikke der',
  'backups.older': '{n, plural, one {# eldre sikkerhetskopi} other {# eldre sikkerhetskopier}}',
  'backups.restore': 'Gjenopprett',
  'backups.restore.what': 'Gjenopprett sikkerhetskopien fra {at}',
  'backups.restore.says':
    'Gjenoppretting lager en egen oversikt ved siden av denne, slik den sto da. Denne blir som den er.',
  'backups.restoreFile': 'Gjenopprett en sikkerhetskopi …',
  'backups.restoreFile.text':
    'Når en oversikt er gått tapt: En sikkerhetskopi blir til en oversikt her. Sikkerhetskopien blir som den er.',
  'backups.restored':
    'Det ble laget en oversikt av sikkerhetskopien, ved siden av denne. Alt som følger av dens fakta, er kontrollert.',
  'backups.open': 'Åpne den',
  'backups.never':
    'PDF-er er ikke med i en sikkerhetskopi; de ligger i mappen ved siden av oversikten. En sikkerhetskopi har alle stemmene og er ikke kryptert: Oppbevar den der ingen andre leser den.',
  'backups.place.title':
    '{kind, select, network {Oversikten ligger på en nettverksdisk} other {Oversikten ligger i en synkronisert mappe}}',
  'backups.place.network':
    'Disken ({by}) hører til en annen maskin. Parallax har en oversikt i en database, og en database på en nettverksdisk kan bli skadet eller miste stemmer når to maskiner åpner den.',
  'backups.place.synchronised':
    '{by} tar filen med til andre maskiner mens Parallax skriver den. Den kan ta med en halv endring, og har to maskiner den åpen, går arbeidet til den ene tapt eller havner i en annen fil.',
  'backups.place.better':
    'Parallax kan kopiere den, med PDF-ene, til {folder} på denne maskinen, og åpne den der. Filen her blir som den er.',
  'backups.place.noBetter': 'Flytt den til en disk på denne maskinen mens ingen Parallax har den åpen.',
  'backups.place.team':
    'For å arbeide som gruppe kan dere dele oversikten fra én maskin, eller bruke delpakker. Sikkerhetskopier og delpakker kan ligge i en slik mappe.',
  'backups.place.later': 'Ikke nå',
  'backups.place.stay': 'La den ligge',
  'backups.place.bring': 'Kopier den til denne maskinen',
  'problem.is-backup':
    'Dette er en sikkerhetskopi. Velg «Gjenopprett en sikkerhetskopi» i det første vinduet: Det lager en egen oversikt.',
  'problem.backup-no-room': 'Det er ikke plass til en kopi på den disken.',
  'problem.backup-read-only': 'Parallax får ikke skrive i den mappen.',
  'problem.backup-folder-gone': 'Mappen er ikke der: En disk er ikke koblet til, eller mappen er flyttet.',
  'problem.backup-folder-elsewhere':
    'I en nettleser kan sikkerhetskopier bare ligge i en mappe inne i mappen med oversiktene.',
  'problem.backup-disk-fails': 'Disken tar ikke imot det som skrives. Den kan være i ferd med å svikte: Bruk en annen.',
  'problem.backup-not-sound': 'Kopien var ikke i orden da den ble kontrollert, og ble kastet ({detail}).',
  'problem.backup-under-way': 'En sikkerhetskopi av denne oversikten er allerede under arbeid.',
  'problem.no-such-backup': 'Sikkerhetskopien finnes ikke lenger.',
  'problem.no-better-place': 'Parallax vet ikke om noe bedre sted for oversikten på denne maskinen.',
} as const satisfies Record<keyof typeof en, string>
