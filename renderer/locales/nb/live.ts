export default {
  'live.lost': 'Ikke tilkoblet siden {time}. Prøver igjen.',
  'live.lost.means': 'Det andre endrer, kommer inn når forbindelsen er tilbake. Det som er lagret, er ikke tapt.',
  'live.newer': 'Andre har endret det som vises her.',
  'live.newer.show': 'Vis',
  'live.editing': '{n, plural, one {{names} redigerer} other {{names} redigerer}} dette.',
  'live.changed': 'Noen andre har nettopp lagret dette.',
  'live.theirs': 'Noen andre har lagret dette imens: «{text}». Det du har skrevet, er ikke lagret ennå.',
  'live.keepMine': 'Lagre mitt',
  'live.takeTheirs': 'Ta deres',
}
