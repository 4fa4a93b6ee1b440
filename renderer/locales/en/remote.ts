export default {
  'remote.section': 'Another’s host',
  'remote.join': 'Join a review…',
  'remote.join.says': 'A review that a colleague shares from their computer, by the invitation that they sent you.',
  'remote.join.title': 'Join a team’s review',
  'remote.join.text':
    'A host is the computer that shares a team’s review. The review stays there: this window works in it, and nothing is copied to this computer.',
  'remote.join.address': 'Invitation or address',
  'remote.join.help': 'Paste the link that you were sent. An address such as 10.0.0.5:7443 will do too.',
  'remote.join.go': 'Join',
  'remote.joining': 'Going there …',
  'remote.unknown.title': 'Is this the right host?',
  'remote.unknown.text':
    'This computer does not know the certificate of this host. So that you do not talk to anybody else, compare its fingerprint, which is a short form of the certificate: ask whoever shares the review to read theirs out. It stands under Sharing in their set-up.',
  'remote.unknown.fingerprint': 'Fingerprint of the certificate that the host shows (SHA-256)',
  'remote.unknown.says':
    'Go on only if every sign is the same. If one is not, somebody stands between you and the host. Afterwards only this certificate is taken for the host’s.',
  'remote.unknown.same': 'It is the same: join',
  'remote.unknown.different': 'Back',
  'remote.hosts': 'Hosts that you joined',
  'remote.hosts.last': 'Last joined {when}',
  'remote.hosts.at': 'This window is there',
  'remote.forget': 'Forget',
  'remote.forget.named': 'Forget {name}',
  'remote.at': 'At the host {name}: what you do is saved there, not on this computer.',
  'remote.leave': 'Leave the host',
  'remote.away':
    'The host of this review does not answer. It is tried again and again. Votes that you cast meanwhile wait here and are sent once it is back; other changes cannot be saved now.',
  'remote.other':
    'What answers is not the host that you joined: it shows another certificate. Nothing is sent to it, and votes wait here. Ask whoever shares the review whether they renewed the certificate, and for a new invitation.',
  'app.problem.unreachable':
    'The host of this review cannot be reached now. Look whether it was saved before you try again.',
  'problem.host-away':
    'Nothing answers at {origin}. Ask whoever shares the review whether sharing is on, and whether you have to be in the same network.',
  'problem.no-host-address':
    'This is neither an invitation nor the address of a host. Paste the whole link that you were sent.',
  'problem.read-on-the-way':
    'What is sent to this address could be read by others on the way (http). Ask for one that begins with https.',
  'problem.unknown-certificate': 'Nobody vouches for the host at {origin}. Compare its fingerprint before you join.',
  'problem.other-certificate':
    'What answers at {origin} is not the host that was meant: it shows another certificate. Nothing was sent to it. Ask whoever shares the review whether they renewed it, and for a new invitation.',
  'problem.not-a-host':
    'What answers at {origin} is not a host of Parallax, or it lets nobody in. Look whether the address is whole.',
  'problem.not-from-here': 'Hosts are joined from the desktop app. In a browser, open the address of the host itself.',
} as const
