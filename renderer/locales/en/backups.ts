export default {
  'backups.title': 'Backups',
  'backups.text':
    'A backup is a whole copy of the review at one moment, checked before it counts. It is made while others go on working.',
  'backups.every': 'Made by themselves',
  'backups.every.never': 'Off',
  'backups.every.hourly': 'Every hour',
  'backups.every.daily': 'Every day',
  'backups.every.says':
    'While Parallax has the review open. The last 5 are kept, then one for each of 14 days, 8 weeks and 12 months.',
  'backups.every.never.says': 'No backup is made unless you make one.',
  'backups.folder': 'Kept in',
  'backups.folder.same':
    'On the same disk as the review: if that disk fails or this machine is lost, both are gone. A memory stick or another disk is safer.',
  'backups.folder.other': 'On another disk than the review.',
  'backups.folder.missing':
    'The folder is not there now: a disk is not plugged in, or the folder was moved. No backups are made until it is back.',
  'backups.folder.choose': 'Choose another folder …',
  'backups.folder.path': 'Where the folder lies on the machine that keeps the review',
  'backups.folder.path.says': 'In a browser it has to lie in the folder of the reviews. The app takes any.',
  'backups.folder.take': 'Use this folder',
  'backups.folder.beside': 'Back to beside the review',
  'backups.make': 'Make a backup now',
  'backups.made': 'A backup was made and checked, {at}.',
  'backups.failed': 'No backup could be made, {at}. {why}',
  'backups.doing':
    '{doing, select, begin {Beginning} copy {Copying the review} check {Checking the copy} carry {Writing to the disk} files {Copying the PDFs} other {Working}}',
  'backups.percent': '{n}%',
  'backups.none': 'There are no backups yet.',
  'backups.at': 'Made',
  'backups.holds': 'In it',
  'backups.records': '{n, plural, one {# record} other {# records}}',
  'backups.facts': '{n, plural, one {# fact} other {# facts}}',
  'backups.unreadable': 'Cannot be read: damaged, or the disk is not there',
  'backups.older': '{n, plural, one {# older backup} other {# older backups}}',
  'backups.restore': 'Restore',
  'backups.restore.what': 'Restore the backup of {at}',
  'backups.restore.says':
    'Restoring makes a review of its own beside this one, as it stood then. This one stays as it is.',
  'backups.restoreFile': 'Restore a backup…',
  'backups.restoreFile.text': 'Where a review was lost: a backup becomes a review here. The backup stays as it is.',
  'backups.restored': 'A review was made of the backup, beside this one. All that follows from its facts was checked.',
  'backups.open': 'Open it',
  'backups.never':
    'PDFs are not in a backup; they lie in the folder beside the review. A backup holds every vote and is not encrypted: keep it where nobody else reads it.',
  'backups.place.title':
    '{kind, select, network {This review lies on a network drive} other {This review lies in a synchronised folder}}',
  'backups.place.network':
    'The drive ({by}) belongs to another machine. Parallax keeps a review in a database, and a database on a network drive can be damaged, or lose votes, when two machines open it.',
  'backups.place.synchronised':
    '{by} carries the file to other machines while Parallax writes it. It can carry half of a change, and when two machines have it open, the work of one of them is lost or lies in a second file.',
  'backups.place.better':
    'Parallax can copy it, with its PDFs, to {folder} on this machine, and open that. The file here stays as it is.',
  'backups.place.noBetter': 'Move it to a disk of this machine while no Parallax has it open.',
  'backups.place.team':
    'To work as a team, share the review from one machine, or give packets. Backups and packets may lie in such a folder.',
  'backups.place.later': 'Not now',
  'backups.place.stay': 'Keep it there',
  'backups.place.bring': 'Copy it to this machine',
  'problem.is-backup':
    'This is a backup. Choose “Restore a backup” in the first window: that makes a review of its own.',
  'problem.backup-no-room': 'There is no room for a copy on that disk.',
  'problem.backup-read-only': 'Parallax may not write into that folder.',
  'problem.backup-folder-gone': 'The folder is not there: a disk is not plugged in, or the folder was moved.',
  'problem.backup-folder-elsewhere': 'In a browser, backups can only be kept in a folder within that of the reviews.',
  'problem.backup-disk-fails': 'The disk does not take what is written to it. It may be failing: use another one.',
  'problem.backup-not-sound': 'The copy was not sound when it was checked, and was thrown away ({detail}).',
  'problem.backup-under-way': 'A backup of this review is being made already.',
  'problem.no-such-backup': 'There is no such backup any more.',
  'problem.no-better-place': 'Parallax knows no better place for this review on this machine.',
} as const
