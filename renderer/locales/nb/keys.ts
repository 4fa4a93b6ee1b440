import type en from '../en/keys.ts'

export default {
  'app.keys.title': 'Alle taster',
  'app.keys.intro':
    'Tastene i dette rommet, og de som virker overalt. Trykk på en tast for å endre den; valget huskes i dette vinduet.',
  'app.keys.search': 'Søk i taster og kommandoer',
  'app.keys.resetAll': 'Tilbakestill alle taster',
  'app.keys.change': '{command}: {key}. Endre',
  'app.keys.add': '{command}: legg til en tast',
  'app.keys.reset': '{command}: slik den var først',
  'app.keys.press': 'Trykk den nye tasten, eller to bokstaver etter hverandre. Esc lar den være som den er.',
  'app.keys.problem.system': '{key} hører til systemet eller til skriving. Trykk en annen.',
  'app.keys.problem.digits': '1 til 9 er for årsakene. Trykk en annen.',
  'app.keys.problem.sequence': 'En sekvens er to bokstaver eller sifre. Trykk en annen.',
  'app.keys.taken': '{key} er en tast for «{command}».',
  'app.keys.taken.fixed': 'Den står fast.',
  'app.keys.swap': 'Bytt om på dem',
  'app.keys.take': 'Ta den derfra',
  'app.keys.other': 'Trykk en annen',
  'app.keys.remove': 'Uten {key}',
} as const satisfies Record<keyof typeof en, string>
