export default {
  'remote.section': 'Another’s host',
  'remote.join': 'Join a team’s review…',
  'remote.join.says': 'A review that a colleague shares from their machine, by the invitation that they sent you.',
  'remote.join.title': 'Join a team’s review',
  'remote.join.text': 'The review stays at the host of whoever shares it; this window works there.',
  'remote.join.address': 'Invitation or address',
  'remote.join.help': 'Paste the link that you were sent. An address such as 10.0.0.5:7443 will do too.',
  'remote.join.go': 'Join',
  'remote.joining': 'Going there …',
  'remote.unknown.title': 'Is this the right host?',
  'remote.unknown.text':
    'Nobody whom this machine trusts vouches for this host. Ask whoever shares the review to read out the fingerprint of their certificate: it stands beside the address at which they share it.',
  'remote.unknown.fingerprint': 'Fingerprint of the certificate that the host shows (SHA-256)',
  'remote.unknown.says':
    'Go on only if every sign is the same. If one is not, somebody stands between you and the host. Afterwards this certificate is asked for, and no other is taken.',
  'remote.unknown.same': 'It is the same: join',
  'remote.unknown.different': 'Back',
  'remote.hosts': 'Hosts that you joined',
  'remote.hosts.last': 'Last joined {when}',
  'remote.hosts.at': 'This window is there',
  'remote.forget': 'Forget',
  'remote.forget.named': 'Forget {name}',
  'remote.at': 'At the host {name}: what you do is kept there, not on this machine.',
  'remote.leave': 'Leave the host',
  'remote.away':
    'The host of this review does not answer. Trying again; nothing that was saved is lost, and what you do now is not saved.',
  'remote.other':
    'What answers is not the host that you joined: it shows another certificate. Nothing is sent to it. Ask whoever shares the review whether they renewed it, and for a new invitation.',
  'app.problem.unreachable':
    'The host of this review cannot be reached now. Look whether it was saved before you try again.',
  'problem.host-away':
    'Nothing answers at {origin}. The host may be turned off, or this machine is not in the same network.',
  'problem.no-host-address': 'This is neither an invitation nor the address of a host.',
  'problem.read-on-the-way':
    'What is sent to this address could be read by others on the way (http). Ask for one that begins with https.',
  'problem.unknown-certificate': 'Nobody vouches for the host at {origin}. Compare its fingerprint before you join.',
  'problem.other-certificate':
    'What answers at {origin} is not the host that was meant: it shows another certificate. Nothing was sent to it. Ask whoever shares the review whether they renewed it, and for a new invitation.',
  'problem.not-a-host': 'What answers at {origin} is not a host of Parallax, or it lets nobody in.',
  'problem.not-from-here': 'Hosts are joined from the desktop app. In a browser, open the address of the host itself.',
} as const
