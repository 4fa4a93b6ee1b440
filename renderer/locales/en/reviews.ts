export default {
  'reviews.home.lead': 'A workbench for scoping and systematic reviews',
  'reviews.home.open.title': 'Your reviews',
  'reviews.home.none':
    'No review has been opened here yet. Begin with the sample to see how everything hangs together, or make your own.',
  'reviews.home.folder': 'Reviews are kept in {folder}. Each is one file that is yours: copy it, move it, back it up.',
  'reviews.home.opened': 'Last opened {when}',
  'reviews.home.missing': 'not where it was',
  'reviews.home.continue': 'Continue with {title}',
  'reviews.home.new': 'New review',
  'reviews.home.new.text': 'Title and question, members, criteria and reasons. Everything can be changed later.',
  'reviews.home.openFile': 'Open a file',
  'reviews.home.openFile.text': 'A .parallax file from somewhere else on this computer.',
  'reviews.home.sample': 'The sample review',
  'reviews.home.sample.text':
    'A finished scoping review on young people outside school and work, from fifteen search exports to its flow. Its references and people are synthetic.',
  'reviews.home.sample.doing':
    '{doing, select, import {Reading the exports} read {Reading the exports} keep {Keeping the records} normalise {Comparing the records} compare {Comparing the records} save {Keeping what was found} answer {Answering the doubtful pairs} screen {Screening titles and abstracts} resolve {Settling the conflicts} assess {Assessing full texts} chart {Charting the included studies} other {Playing the sample through}}',

  'reviews.new.title': 'New review',
  'reviews.new.review': 'The review',
  'reviews.new.name': 'Title',
  'reviews.new.question': 'Question',
  'reviews.new.question.help': 'What the review asks: population, concept and context, or as your protocol has it.',
  'reviews.new.members': 'Members',
  'reviews.new.members.text':
    'One person may have several roles. A conflict is settled by a resolver who did not vote on it.',
  'reviews.new.member.name': 'Name of member {n}',
  'reviews.new.member.roles': 'Roles of member {n}',
  'reviews.new.member.passphrase': 'Passphrase of member {n}',
  'reviews.new.member.passphrase.placeholder': 'if wanted',
  'reviews.new.member.add': 'Add a member',
  'reviews.new.column.name': 'Name',
  'reviews.new.column.roles': 'Roles',
  'reviews.new.column.passphrase': 'Passphrase',
  'reviews.new.stages': 'Screening',
  'reviews.new.criteria': 'Criteria',
  'reviews.new.criteria.text': 'Shown beside every report while it is screened. Each new wording is kept as a version.',
  'reviews.new.reasons': 'Reasons for exclusion',
  'reviews.new.reasons.text':
    'In the order of their keys 1 to 9. The first reason of a report is the one that the flow counts.',
  'reviews.new.create': 'Create the review',
  'reviews.new.cancel': 'Cancel',
  'reviews.new.problem.title': 'The review needs a title.',
  'reviews.new.problem.name': 'At least one member needs a name.',
  'reviews.new.problem.names': 'Two members have the same name.',
  'reviews.new.problem.roles': 'Every member needs a role.',
  'reviews.new.problem.lead': 'One member must be lead.',
  'reviews.new.problem.reviewer': 'Somebody must be reviewer.',
  'reviews.new.warn.few':
    '{stage}: each report needs {wanted, plural, one {# reviewer} other {# reviewers}}, and {have, plural, =0 {nobody is reviewer} one {only # member is reviewer} other {only # members are reviewers}}.',
  'reviews.new.warn.resolver':
    'Nobody can settle conflicts yet: give somebody who does not review the role of resolver.',

  'reviews.criteria.include': 'Include when',
  'reviews.criteria.exclude': 'Exclude when',
  'reviews.criteria.add.include': 'Add a criterion for inclusion',
  'reviews.criteria.add.exclude': 'Add a criterion for exclusion',
  'reviews.criteria.version': 'version {n}',
  'reviews.reasons.add': 'Add a reason',
  'reviews.reasons.none': 'None. Exclusions at this stage then need no reason.',
  'reviews.item': '{list}, number {n}',
  'reviews.item.up': 'Move “{text}” up',
  'reviews.item.down': 'Move “{text}” down',
  'reviews.reason.default.population': 'Wrong population',
  'reviews.reason.default.concept': 'Wrong concept or outcome',
  'reviews.reason.default.context': 'Wrong context',
  'reviews.reason.default.design': 'Wrong study design',
  'reviews.reason.default.type': 'Wrong publication type',
  'reviews.reason.default.language': 'Wrong language',

  'reviews.setup.title': 'Set-up',
  'reviews.setup.readOnly': 'Only a lead can change the set-up. This is how it stands.',
  'reviews.setup.members.elsewhere': 'Members and roles are on the Team page.',
  'reviews.setup.blind.on': 'This stage is blind.',
  'reviews.setup.blind.off': 'The blind is lifted.',
  'reviews.setup.blind.lift': 'Lift the blind …',
  'reviews.setup.blind.again': 'Make it blind again',
  'reviews.setup.lift.title': 'Lift the blind of {stage}?',
  'reviews.setup.lift.text':
    'Every member then sees who voted what at this stage, with notes, conflicts and outcomes. Reports that are included go on to the next stage.',
  'reviews.setup.lift.progress': '{name}: {voted} of {assigned}',
  'reviews.setup.lift.unfinished':
    'Not everybody is done. Votes cast after this are no longer blind, and the agreement between reviewers means less.',
  'reviews.setup.lift.finished': 'Everybody has voted on all their reports.',
  'reviews.setup.lift.memory': 'The blind can be put back, but what has been seen cannot be unseen.',
  'reviews.setup.lift.confirm': 'Lift the blind',

  'reviews.log.title': 'Log',
  'reviews.log.text':
    'Everything that happened and that you may know of, newest first. Nothing here can be changed; what was undone stays, struck through.',
  'reviews.log.terminal': 'The command line',
  'reviews.log.undone': 'undone',
  'reviews.log.empty': 'Nothing has happened yet',
  'reviews.log.count': '{n, plural, one {# fact} other {# facts}}',
  'reviews.log.says.review': 'Described the review: {title}',
  'reviews.log.says.member':
    '{retired, select, true {Took out the member {name}} other {Wrote down the member {name}: {roles}}}',
  'reviews.log.says.invitation':
    '{state, select, made {Invited {name} to come in from elsewhere} used {Came in as {name} by an invitation} withdrawn {Withdrew the invitation of {name}} other {Locked out {name} from coming in from elsewhere}}',
  'reviews.log.says.stage':
    '{turned, select, lifted {Lifted the blind of {stage}{why, select, none {} other {: {why}}}} again {Made {stage} blind again{why, select, none {} other {: {why}}}} other {Set up {stage}: {n, plural, =0 {all reviewers} one {# reviewer} other {# reviewers}} per report{division, select, everyone {, everyone everything} evenly {, divided evenly} hand {, assigned by hand} source {, divided by source} language {, divided by language} other {}}, {blind, select, true {blind} other {not blind}}}}',
  'reviews.log.says.assignment':
    '{stage}: {given, select, true {named {n, plural, one {# reviewer} other {# reviewers}} for a report} other {gave a report back to the division}}',
  'reviews.log.says.pilot':
    '{stage}: {pilot, select, open {opened round {round} of the pilot (seed {seed}, gate {gate} %)} again {had the sample of pilot round {round} screened again} keep {let the votes of pilot round {round} count} other {closed round {round} of the pilot}}',
  'reviews.log.says.sampled': '{stage}: drew a report for the pilot',
  'reviews.log.says.criterion':
    '{retired, select, true {Took out the criterion “{text}”} other {Worded a criterion, {stage}: {text}}}',
  'reviews.log.says.reason':
    '{retired, select, true {Took out the reason “{label}”} other {Named a reason, {stage}: {label}}}',
  'reviews.log.says.source': 'Described the source {name}',
  'reviews.log.says.import':
    '{moved, select, out {Took out {file}} back {Brought back {file}} other {Read {file}: {entries, plural, one {# entry} other {# entries}}}}',
  'reviews.log.says.link':
    '{verdict, select, withdrawn {Took back what was said of two records} same {Said that two records are the same report} other {Said that two records are different}}{by, select, person {} rule {, by rule} other {, by score}}',
  'reviews.log.says.question': 'Asked whether two records are the same report',
  'reviews.log.says.match': 'Looked for duplicates',
  'reviews.log.says.field':
    '{chosen, select, true {Chose which record gives a report its {field}} other {Let the rule choose again which record gives a report its {field}}}',
  'reviews.log.field':
    '{field, select, title {title} authors {authors} year {year} container {journal} volume {volume} issue {issue} pages {pages} doi {DOI} pmid {PMID} abstract {abstract} keywords {keywords} language {language} publisher {publisher} url {web address} type {type} other {other particulars}}',
  'reviews.log.says.match-policy':
    'Said what counts as the same report: preprint and article {preprints, select, same {always} ask {after asking} other {never}}, versions {updates, select, same {always} ask {after asking} other {never}}, registrations of one trial {registrations, select, same {always} ask {after asking} other {never}}',
  'reviews.log.says.ranking':
    '{stage}: {on, select, true {turned ranking by relevance on, with {share} % of the places drawn at random ({model}, {reports, plural, one {# report} other {# reports}})} other {turned ranking by relevance off}}',
  'reviews.log.says.vote':
    '{stage}: {decision, select, include {included} exclude {excluded} other {maybe}} a report{taken, select, true { (taken over: {origin})} other {}}',
  'reviews.log.says.mapping': 'Said what the columns of a table hold',
  'reviews.log.says.takeover':
    '{stage}: took over what {named, select, true {{people}} other {somebody}} decided in {tools}',
  'reviews.log.says.resolution':
    '{stage}: {decision, select, include {settled a conflict: included} exclude {settled a conflict: excluded} other {reopened a conflict}}{together, select, true {, by {who} together} other {}}',
  'reviews.log.says.referral':
    '{stage}: {withdrawn, select, true {took back a question to the reviewers who disagree} other {sent a conflict back to its reviewers: {text}}}',
  'reviews.log.says.message':
    '{stage}: {thread, select, question {wrote in the thread of a question} other {wrote about a conflict}}{empty, select, true {, and closed it} other {: {text}}}',
  'reviews.log.says.retrieval':
    '{status, select, retrieved {Retrieved the full text of a report} sought {Asked for the full text of a report} other {Could not have the full text of a report}}',
  'reviews.log.says.attachment':
    '{removed, select, true {Took the file {name} away from a report} other {Put the file {name} with a report}}',
  'reviews.log.says.annotation':
    '{removed, select, true {Took a mark out of a full text} other {Marked a passage of a full text, page {page}}}',
  'reviews.log.says.main': 'Said which report stands for a study',
  'reviews.log.says.apart':
    '{on, select, true {Said that two reports are not of one study} other {Took back that two reports are not of one study}}',
  'reviews.log.says.ruling': 'Settled a tag against a criterion',
  'reviews.log.says.charted':
    '{done, select, true {Is through with charting a report} other {Goes on charting a report}}',
  'reviews.log.says.consensus':
    '{settled, select, true {Settled what stands for an answer} other {Opened again what stands for an answer}}',
  'reviews.log.says.removal':
    '{removed, select, true {{at, select, screening {Left a report out unscreened} other {{by, select, automation {Removed a report before screening by a tool} other {Removed a report before screening}}}}: {why}} other {Put a report back that was removed}}',
  'reviews.log.says.destination': 'Said where an excluded report went',
  'reviews.log.says.study': 'Said which study a report belongs to',
  'reviews.log.says.assessment': 'Tagged a report against a criterion',
  'reviews.log.says.term':
    '{retired, select, true {No longer highlights “{text}”} other {{of, select, include {Highlights a word for inclusion: {text}} exclude {Highlights a word for exclusion: {text}} other {Highlights a word of a criterion: {text}}}}}',
  'reviews.log.says.form':
    'Changed the charting form{blind, select, true {, which is blind} other {}}{why, select, none {} other {: {why}}}',
  'reviews.log.says.answer': 'Charted an answer',
  'reviews.log.says.note': '{stage}: {empty, select, true {took a note away} other {wrote a note: {text}}}',
  'reviews.log.says.mark':
    '{mark, select, star {{on, select, true {Starred a report} other {Took the star off a report}}} other {{on, select, true {Put a report by for later} other {Took a report up again that was put by}}}}',
  'reviews.log.says.label':
    '{retired, select, true {No longer offers the label “{name}”} other {{merged, select, true {Made the label “{name}” one with another} other {{shared, select, true {Described the label “{name}” of the team} other {Described the label “{name}”}}}}}}',
  'reviews.log.says.labelling':
    '{on, select, true {{named, select, true {Put the label “{label}” on a report} other {Put a label on a report}}} other {{named, select, true {Took the label “{label}” off a report} other {Took a label off a report}}}}',
  'reviews.log.says.flow-form':
    '{retired, select, true {No longer uses the form “{name}” of the flow diagram} other {Made the form “{name}” of the flow diagram}}',
  'reviews.log.says.flow-style': 'Said how a form of the flow diagram is drawn',
  'reviews.log.says.flow-label':
    '{empty, select, true {Took back a label of the flow diagram} other {Worded a label of the flow diagram: {text}}}',
  'reviews.log.says.flow-annotation':
    '{empty, select, true {Took an annotation off the flow diagram} other {Annotated a box of the flow diagram: {text}}}',
  'reviews.log.says.flow-override':
    '{set, select, true {Set a number of the flow diagram to {value, number} by hand: {why}} other {Took back a number of the flow diagram that was set by hand}}',
  'reviews.log.says.checklist':
    '{list, select, prisma_2020 {PRISMA 2020} prisma_scr {PRISMA-ScR} other {PRISMA-S}}, item {item}: {noted, select, true {noted where the manuscript answers it{where, select, none {} other {: {where}}}} other {took back what was noted}}',
  'reviews.log.says.undo': '{undone, select, true {Undid something} other {Did something again}}',
  'reviews.log.says.other': 'Did something that this version does not know',

  'reviews.export': 'Export …',
  'reviews.export.what': 'List',
  'reviews.export.format': 'Format',
  'reviews.export.what.records': 'All records',
  'reviews.export.what.reports': 'All reports, duplicates merged',
  'reviews.export.what.included': 'Included reports',
  'reviews.export.what.excluded': 'Reports excluded at full text',
  'reviews.export.what.conflicts': 'Conflicts',
  'reviews.export.what.votes': 'Votes that you may see',
  'reviews.export.what.chart': 'Charted answers',
  'reviews.export.what.criteria': 'Reports against the criteria',
  'reviews.export.what.log': 'Log',
  'reviews.export.format.ris': 'RIS',
  'reviews.export.format.bibtex': 'BibTeX',
  'reviews.export.format.csl-json': 'CSL-JSON',
  'reviews.export.format.csv': 'CSV',
  'reviews.export.format.xlsx': 'Excel (XLSX)',
  'reviews.export.format.endnote-xml': 'EndNote XML',
  'reviews.export.format.nbib': 'MEDLINE (nbib)',
  'reviews.export.format.json': 'JSON',
  'reviews.export.filtered': 'Only the facts that the log shows now, as it is filtered.',
  'reviews.export.decisions': 'With what was decided of each report',
  'reviews.export.save': 'Save the file',
  'reviews.export.done': '{n, plural, one {# entry} other {# entries}} written to {name}.',
} as const
