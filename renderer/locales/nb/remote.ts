import type en from '../en/remote.ts'

export default {
  'remote.section': 'Vert hos andre',
  'remote.join': 'Bli med i en oversikt …',
  'remote.join.says': 'En oversikt som en kollega deler fra sin maskin, med invitasjonen du har fått.',
  'remote.join.title': 'Bli med i en gruppes oversikt',
  'remote.join.text':
    'En vert er maskinen som deler en gruppes oversikt. Oversikten blir liggende der: Dette vinduet arbeider i den, og ingenting kopieres hit.',
  'remote.join.address': 'Invitasjon eller adresse',
  'remote.join.help': 'Lim inn lenken du har fått. En adresse som 10.0.0.5:7443 går også.',
  'remote.join.go': 'Bli med',
  'remote.joining': 'Kobler til …',
  'remote.unknown.title': 'Er dette riktig vert?',
  'remote.unknown.text':
    'Denne maskinen kjenner ikke sertifikatet til verten. For at du ikke skal snakke med noen andre, sammenligner du fingeravtrykket, som er en kortform av sertifikatet: Be den som deler oversikten, lese opp sitt. Det står under Deling i oppsettet der.',
  'remote.unknown.fingerprint': 'Fingeravtrykket til sertifikatet som verten viser (SHA-256)',
  'remote.unknown.says':
    'Gå videre bare hvis hvert tegn er likt. Hvis ett er ulikt, står noen mellom deg og verten. Etterpå godtas bare dette sertifikatet som vertens.',
  'remote.unknown.same': 'Det er likt: bli med',
  'remote.unknown.different': 'Tilbake',
  'remote.hosts': 'Verter du har koblet til',
  'remote.hosts.last': 'Sist tilkoblet {when}',
  'remote.hosts.at': 'Vinduet er her nå',
  'remote.forget': 'Glem',
  'remote.forget.named': 'Glem {name}',
  'remote.at': 'Hos verten {name}: Det du gjør, lagres der og ikke på denne maskinen.',
  'remote.leave': 'Forlat verten',
  'remote.away':
    'Verten for denne oversikten svarer ikke. Det prøves igjen hele tiden. Stemmer du gir imens, venter her og sendes når den er tilbake; andre endringer kan ikke lagres nå.',
  'remote.other':
    'Det som svarer, er ikke verten du koblet til: Det viser et annet sertifikat. Ingenting sendes dit, og stemmer venter her. Spør den som deler oversikten, om sertifikatet er fornyet, og be om en ny invitasjon.',
  'app.problem.unreachable':
    'Verten for denne oversikten kan ikke nås nå. Se etter om det ble lagret, før du prøver igjen.',
  'problem.host-away':
    'Ingenting svarer på {origin}. Spør den som deler oversikten, om delingen er på, og om du må være i samme nettverk.',
  'problem.no-host-address':
    'Dette er verken en invitasjon eller adressen til en vert. Lim inn hele lenken du har fått.',
  'problem.read-on-the-way':
    'Det som sendes til denne adressen, kan leses av andre på veien (http). Be om en som begynner med https.',
  'problem.unknown-certificate': 'Ingen går god for verten på {origin}. Sammenlign fingeravtrykket før du blir med.',
  'problem.other-certificate':
    'Det som svarer på {origin}, er ikke verten som var ment: Det viser et annet sertifikat. Ingenting ble sendt dit. Spør den som deler oversikten, om sertifikatet er fornyet, og be om en ny invitasjon.',
  'problem.not-a-host':
    'Det som svarer på {origin}, er ikke en Parallax-vert, eller det slipper ingen inn. Se etter om adressen er hel.',
  'problem.not-from-here': 'Verter kobles til fra skrivebordsappen. Åpne adressen til verten selv i en nettleser.',
} as const satisfies Record<keyof typeof en, string>
