import type en from '../en/team.ts'

export default {
  'team.signIn.title': 'Hvem er du?',
  'team.signIn.text': 'Velg navnet ditt. Det du avgjør, lagres under det.',
  'team.signIn.limit':
    'Parallax viser ingen de andres stemmer så lenge et trinn er blindet. På en maskin dere deler, er det et løfte mellom kolleger og ikke en lås: den som kan åpne filen med andre verktøy, eller ta navnet ditt når det ikke har passordfrase, kan se.',
  'team.signIn.passphrase': 'Passordfrasen til {name}',
  'team.signIn.enter': 'Logg inn',
  'team.signIn.back': 'Alle oversikter',
  'team.signIn.hasPassphrase': 'har passordfrase',
  'team.title': 'Gruppe',
  'team.members': 'Medlemmer',
  'team.member.name': 'Navn',
  'team.member.roles': 'Roller',
  'team.member.passphrase': 'Passordfrase',
  'team.member.passphrase.set': 'satt',
  'team.member.passphrase.none': 'ingen',
  'team.member.you': 'deg',
  'team.member.voted': '{voted} av {assigned}',
  'team.member.notThere': 'vurderer ikke',
  'team.member.add': 'Legg til et medlem',
  'team.member.edit': 'Endre {name}',
  'team.member.change': 'Endre',
  'team.member.retire': 'Ta ut av oversikten',
  'team.member.retire.text':
    'Stemmene og alt annet de har gjort, blir stående. De kan ikke lenger logge inn, og tas av trinnene de vurderer på.',
  'team.member.reviews': 'En vurderer tar del i et trinn når de er valgt for det i oppsettet.',
  'team.progress.text':
    'Hvor langt hver er kommet, ser bare ledere, som et antall. Det sier ingenting om hva de har stemt.',
  'team.role.lead.help': 'setter opp oversikten, medlemmene og kriteriene, og opphever blindingen',
  'team.role.reviewer.help': 'henter inn referanser, vurderer og kartlegger',
  'team.role.resolver.help': 'avgjør uenigheter mellom to andre',
  'team.role.observer.help': 'leser',
  'team.passphrase.title': 'Passordfrasen min',
  'team.passphrase.text':
    'Med en passordfrase kan ingen andre logge inn under navnet ditt. Den kan ikke finnes igjen om den blir glemt.',
  'team.passphrase.new': 'Ny passordfrase',
  'team.passphrase.set': 'Sett passordfrasen',
  'team.passphrase.remove': 'Fjern den',
  'team.passphrase.saved': 'Passordfrasen din er satt.',
  'team.passphrase.removed': 'Du har ikke lenger noen passordfrase.',
  'team.blind.title': 'Hva blindet betyr her',
  'team.blind.guest':
    'Verten viser ingen de andres stemmer så lenge et trinn er blindet, og slipper deg inn bare med din egen konto. Den som sitter ved maskinen som er vert, kan åpne filen med andre verktøy; for den er det et løfte mellom kolleger.',
} as const satisfies Record<keyof typeof en, string>
