export default {
  'packets.title': 'Packets',
  'packets.text':
    'For a team without a host. A packet is one reviewer’s part of the review, as a file. They open it in their own Parallax, screen, and hand in a file that you take in here. Order and time do not matter, and nothing is counted twice.',
  'packets.reviewer': 'Reviewer',
  'packets.column': 'Packets',
  'packets.none': 'None yet',
  'packets.noReviewers': 'Nobody in this review is a reviewer yet.',
  'packets.one': '{stage}, {made}: {reports, plural, one {# report} other {# reports}}',
  'packets.one.taken': 'last taken in {at}, {facts, plural, one {# fact} other {# facts}}',
  'packets.one.waits': 'nothing taken in yet',
  'packets.give': 'Give a packet',
  'packets.give.title': 'Give a packet to {name}',
  'packets.give.stage': 'Stage',
  'packets.give.inIt': 'In it, for {stage}:',
  'packets.give.records':
    '{records, plural, one {# record} other {# records}}: the {reports, plural, one {# report} other {# reports}} that are theirs to screen',
  'packets.give.setup': 'the criteria, reasons, highlighted words and labels of the team',
  'packets.give.votes':
    '{votes, plural, =0 {no votes of their own: they have cast none yet} one {their own vote} other {their own # votes}}',
  'packets.give.nothingElse': 'Nothing of anyone else’s: no vote, no note, no name.',
  'packets.give.noPdfs': 'The PDFs are not in it: it says which there are.',
  'packets.give.alone':
    'It is for {name} alone, and it is not encrypted: whoever has the file can read it. Packets that were given before stay good.',
  'packets.give.none': 'No stage that is open has reports for {name} to screen.',
  'packets.give.go': 'Save the packet …',
  'packets.given': 'The packet for {name} is made: {reports, plural, one {# report} other {# reports}}.',
  'packets.given.says':
    'Get it to {name} in any way you like. They open it in Parallax like a review; nobody has to sign in.',
  'packets.written.path': 'It lies in {path}',
  'packets.written.download': 'Your browser saves it as {name}.',
  'packets.take': 'Take in hand-ins …',
  'packets.take.title': 'Take in what was handed in',
  'packets.take.text':
    'Each file is checked first and taken in whole or not at all. A packet itself can be taken in as well as its hand-in.',
  'packets.take.drop': 'Drop hand-ins here',
  'packets.take.dropNow': 'Let go to take them in',
  'packets.take.drop.says': 'Files that end in .handin, or packets, from as many reviewers as you like',
  'packets.take.choose': 'Choose files …',
  'packets.take.doing': 'Taking in {file}',
  'packets.take.results': 'What was taken in',
  'packets.take.stopped': 'Stopped. If it was taken in already, it is listed above; taking it in again does no harm.',
  'packets.taken':
    '{name}: {fresh, plural, =0 {nothing new; all {facts, plural, one {# fact} other {# facts}} were there already.} one {# new fact} other {# new facts}}{fresh, plural, =0 {} other {, {decisions, plural, =0 {none of them a vote.} one {# of them a vote.} other {# of them votes.}}}}',
  'packets.taken.elsewhere':
    '{n, plural, one {# vote is} other {# votes are}} on reports that are not theirs to screen any more; kept.',
  'packets.taken.waiting':
    '{n, plural, one {# vote is} other {# votes are}} on reports that are not screened now; kept, and counted once they are.',
  'packets.folder.title': 'Shared folder',
  'packets.folder.text':
    'A folder that a sync program or a network shares between you. What reviewers hand in there is taken in by itself while this review is open. Hand-ins are sealed: nobody else with the folder can read them.',
  'packets.folder.path': 'Path of the folder on this computer',
  'packets.folder.choose': 'Choose a folder …',
  'packets.folder.take': 'Use this folder',
  'packets.folder.followed': 'What is handed in there is taken in by itself while this review is open.',
  'packets.folder.stop': 'Stop using this folder',
  'packets.folder.missing':
    'This folder is not there now: the drive may be away, or the folder was moved. It is looked for again.',
  'packets.folder.taken': 'From the shared folder. {what}',
  'packets.folder.refused': 'What lies in the folder and was not taken in',
  'packets.notIn.title': 'This is not in a packet',
  'packets.notIn.text':
    'A packet is your own part of the review: the reports that you screen. What the whole team has, and what comes of it, is in the lead’s review.',
  'packets.mine': 'Your packet',
  'packets.mine.text':
    'This is a packet, made {made}: the part of “{title}” that {name} screens at {stage}. What you decide stays in it until you hand it in.',
  'packets.mine.nothingYet': 'Nothing to hand in yet.',
  'packets.mine.nothingNew': 'Everything is handed in.',
  'packets.mine.votes': '{n, plural, one {# vote} other {# votes}} not handed in yet.',
  'packets.mine.other': '{n, plural, one {# note or label} other {# notes or labels}} not handed in yet.',
  'packets.handIn': 'Hand in …',
  'packets.handIn.title': 'Hand in',
  'packets.handIn.last': 'Last handed in {at}.',
  'packets.handIn.text':
    'The file has all that you said in this packet, sealed so that only the lead’s review opens it. Send it to the lead. You can go on screening and hand in again as often as you like.',
  'packets.handIn.go': 'Save the file …',
  'packets.handIn.again': 'Save it once more …',
  'packets.handIn.folder':
    'If you share a folder with the lead, Parallax can hand in there by itself while this packet is open.',
  'packets.handIn.byItself': 'What is new is handed in there by itself while this packet is open.',
  'packets.handedIn':
    'Handed in: {decisions, plural, =0 {no new votes} one {# new vote} other {# new votes}}, {facts, plural, one {# fact} other {# facts}} in all.',
  'packets.handedIn.says': 'Send the file to the lead. If one gets lost, the next one makes it good.',
  'problem.hand-in-not': 'This is neither a hand-in nor a packet. Hand-ins end in .handin. Nothing was taken in.',
  'problem.hand-in-newer': 'A newer Parallax wrote this. Update Parallax. Nothing was taken in.',
  'problem.hand-in-cut':
    'The end of this hand-in is missing: it was not copied whole. Copy it again. Nothing was taken in.',
  'problem.hand-in-tampered':
    'This hand-in was changed, or it was not written with its packet. Ask for a new one. Nothing was taken in.',
  'problem.hand-in-too-large': 'This file is larger than any hand-in can be. Nothing was taken in.',
  'problem.hand-in-other-review': 'This is of another review. Nothing was taken in.',
  'problem.hand-in-unknown':
    'This is of a packet that was not given out of this file. If the review was copied, take it in there where the packet was given. Nothing was taken in.',
  'problem.hand-in-other-member': 'Somebody else than the packet’s reviewer said some of this. Nothing was taken in.',
  'problem.hand-in-future':
    'This is from the future: the clock of the computer that it comes from is wrong, or that of this one. Nothing was taken in.',
  'problem.hand-in-wrong':
    'Number {n} of what is in this hand-in is not what its reviewer may say: it was not written by Parallax alone. Nothing was taken in.',
  'problem.hand-in-member-left': '{name} has left the review. Nothing was taken in.',
  'problem.packet-in-the-way': 'There is a review or a packet at this place already. Choose another name.',
  'problem.packet-stage-closed': 'This stage has not been opened yet: the stage before it is still blind.',
  'problem.packet-empty': 'No report is {name}’s to screen at this stage.',
  'problem.packet-no-reviewer': '{name} is no reviewer: a packet is for who screens.',
  'problem.packet-of-packet': 'This is a packet itself: packets are given by the lead.',
  'problem.no-packet': 'This is no packet.',
  'problem.newer-packet': 'A newer Parallax made this packet. Update Parallax to open it.',
  'problem.no-such-folder': 'There is no such folder on this computer. Look how it is written.',
} as const
