export default {
  'live.lost': 'Not connected since {time}. Trying again.',
  'live.lost.means': 'What others change comes in once it is back. What was saved is not lost.',
  'live.newer': 'Others have changed what is shown here.',
  'live.newer.show': 'Show',
  'live.editing': '{n, plural, one {{names} is} other {{names} are}} editing this.',
  'live.changed': 'Somebody else has just saved this.',
  'live.theirs': 'Somebody else has saved this meanwhile: “{text}”. What you typed is not saved yet.',
  'live.keepMine': 'Save mine',
  'live.takeTheirs': 'Take theirs',
}
