export default {
  'ranking.setting': 'Allow sorting by relevance',
  'ranking.setting.help':
    'The list can then be sorted by what a model learns as each person screens: while the stage is blind from that person’s own votes alone, and from five includes and five excludes on. Everybody still screens everything that is theirs.',
  'ranking.setting.model': 'Model: {model}. {share} of the places are drawn at random.',
  'ranking.title': 'Relevance',
  'ranking.why': 'What speaks for and against it',
  'ranking.learned':
    'Learned from {includes, plural, one {# include} other {# includes}} and {excludes, plural, one {# exclude} other {# excludes}}{by, select, own {, all of them your own votes} outcomes {: the outcomes of this stage} other {: the outcomes of the stage before}}.',
  'ranking.random':
    'Too little to learn from: it takes five includes and five excludes, and there are {includes} and {excludes}. Until then the order is random.',
  'ranking.for': 'For',
  'ranking.against': 'Against',
  'ranking.nothing': 'Nothing that the model knows.',
  'ranking.stopping': 'How much has been found',
  'ranking.stopping.none':
    '{by, select, own {You have included nothing yet} other {Nothing is included yet}}, so nothing can be said.',
  'ranking.stopping.certain':
    '{by, select, own {Of {reports} you have screened {screened} and included {found}.} other {Of {reports}, {screened} are decided, and {found} of these go on.}} At least {certain} % of what there is to find has been found, with a confidence of {confidence} % (Callaghan and Müller-Hansen 2020).',
  'ranking.stopping.inARow':
    '{n, plural, =0 {The last was no exclude.} one {The last one was an exclude.} other {The last # were excludes.}} A row of excludes alone is no safe reason to stop.',
  'ranking.early.heading': 'Stopping early',
  'ranking.early.blind':
    'While the stage is blind nobody knows what the votes add up to, so nobody can stop it. Let everybody screen until the rule holds by their own votes; then the lead lifts the blinding.',
  'ranking.early.now':
    '{unseen, plural, =0 {Somebody has voted on every report.} one {Nobody has voted on # report: stopping leaves it out.} other {Nobody has voted on # reports: stopping leaves them out.}}{half, plural, =0 {} one { # waits for a vote and stays.} other { # wait for a vote and stay.}}{conflicts, plural, =0 {} one { # is in conflict and stays.} other { # are in conflict and stay.}}',
  'ranking.early.open': 'Stop screening …',
  'ranking.early.stands': '{n, plural, one {# report was} other {# reports were}} left out unscreened: {by}, {at}.',
  'ranking.early.goOn': 'Go on screening them',
  'ranking.early.goneOn': '{n, plural, one {# report is} other {# reports are}} to be screened again',
  'ranking.early.title': 'Stop screening at title and abstract',
  'ranking.early.rule':
    '{holds, select, true {The rule holds: at least {recall} of what there is to find has been found, with a confidence of {confidence}.} other {The rule does not hold: {recall} is wanted with a confidence of {confidence}, and only {certain} is certain.}}',
  'ranking.early.changes':
    '{n, plural, one {# report is} other {# reports are}} excluded by the tool, and screened by nobody.',
  'ranking.early.stays':
    'What somebody voted on stays to be screened: {half, number} {half, plural, one {waits for a vote} other {wait for a vote}}, {conflicts, number} {conflicts, plural, one {is} other {are}} in conflict.',
  'ranking.early.later':
    'The flow diagram counts them as excluded by automation tools and names the tool. What is imported later is screened. One undo takes all of it back.',
  'ranking.early.why': 'Why it is stopped',
  'ranking.early.why.help': 'Stands under the figure and in the methods section, after the name of the tool.',
  'ranking.early.why.first':
    'stopped after {screened, number} of {reports, number} records; at least {certain} of what there is to find had been found, with a confidence of {confidence} (Callaghan and Müller-Hansen 2020)',
  'ranking.early.go': 'Leave out {n, number}',
  'ranking.early.done': 'Screening stopped: {n, plural, one {# report} other {# reports}} left out',
  'problem.stop-blind': 'While the stage is blind nobody knows what the votes add up to. Lift it first.',
  'problem.stop-unranked': 'Nothing is ranked here, so there is no order to stop in.',
  'ranking.more': 'More on this …',
  'ranking.mark': 'Mark them in the text',
  'ranking.mark.says': 'With a line above and + what speaks for it, with a dotted line and − what speaks against it.',
  'ranking.command.mark': 'Mark in the text what speaks for and against it, or no more',
  'ranking.order.random': 'Random until {fewest} includes and {fewest} excludes: {includes} and {excludes} so far.',
  'ranking.order.soFar': 'random so far',
  'ranking.order.learned':
    'By relevance, learned from {includes, plural, one {# include} other {# includes}} and {excludes, plural, one {# exclude} other {# excludes}}.',
  'ranking.off.title': 'Nothing is sorted by relevance',
  'ranking.off.text':
    'Where it is allowed, the reports that look most like those included can be read first. Whoever sets up the review turns it on, stage by stage.',
  'ranking.off.action': 'Go to the set-up',
  'ranking.room': 'Look at it in the room Relevance',
  'ranking.asTable': 'As a table',
  'ranking.spread': 'How the scores are spread',
  'ranking.spread.random': 'Random until five includes and five excludes',
  'ranking.spread.random.text':
    'From then on the model gives each report a score, and this shows how well it tells them apart. So far: {includes, plural, one {# include} other {# includes}}, {excludes, plural, one {# exclude} other {# excludes}}.',
  'ranking.spread.apart':
    'Of an include and an exclude drawn by chance, the include has the higher score {share} of the time. By chance alone it would be half of the time.',
  'ranking.spread.left':
    '{left, plural, =0 {Nothing is left to decide.} =1 {The one that is left scores {high, plural, =0 {lower than} other {as high as}} the upper half of the includes.} other {Of the # that are left, {high, plural, =0 {none scores} =1 {1 scores} other {# score}} as high as the upper half of the includes.}}',
  'ranking.spread.conflicts':
    '{n, plural, =0 {No conflict is to be expected among what is not settled.} one {About # conflict is to be expected among what is not settled.} other {About # conflicts are to be expected among what is not settled.}}',
  'ranking.spread.unseen':
    'What was decided is scored by models that were not told of the decision. Each row has its own scale.',
  'ranking.spread.included': 'Included',
  'ranking.spread.excluded': 'Excluded',
  'ranking.spread.notDecided': 'Left',
  'ranking.spread.low': 'Like what is excluded',
  'ranking.spread.high': 'Like what is included',
  'ranking.spread.score': 'Score',
  'ranking.spread.range': '{from} to {to}',
  'ranking.spread.bar': '{from} to {to}: {n}',
  'ranking.spread.picture': '{said}: {n} reports, most of them with scores from {from} to {to}',
  'ranking.spread.picture.none': '{said}: none',
  'ranking.mistakes': 'Likely mistakes',
  'ranking.mistakes.says':
    '{by, select, own {Decisions of yours that what is learned from all your others speaks against.} earlier {Outcomes of the stage before that what is learned from all others speaks against.} other {Outcomes that what is learned from all others speaks against.}} They need not be wrong: look at them once more.',
  'ranking.mistakes.none': 'None: no decision of this kind lies on the other side.',
  'ranking.mistakes.early': 'They can be told from five includes and five excludes on.',
  'ranking.mistakes.showMore': 'Show more',
  'ranking.mistakes.kind':
    '{decision, select, include {Includes that look like excludes} other {Excludes that look like includes}}',
  'ranking.mistakes.look': 'Look at them one after another',
  'ranking.mistakes.row': '{decision, select, include {looks like an exclude} other {looks like an include}}: {share}',
  'ranking.mistakes.keys': 'A decision that stands is said again with its key, and the next one comes.',
  'ranking.mistakes.back': 'Back to Relevance',
  'ranking.stop': 'Stopping',
  'ranking.stop.screened': 'Screened',
  'ranking.stop.screened.of': '{n} of {all}',
  'ranking.stop.found': 'Includes found',
  'ranking.stop.certain': 'Certain recall',
  'ranking.stop.certain.says':
    'At least so much of what there is to find has been found, with a confidence of {confidence}.',
  'ranking.stop.chance': 'Chance of seeing this, had the target been missed',
  'ranking.stop.chance.says':
    'How often one would see what you saw if less than {recall} had been found. Below {limit} the rule says stop.',
  'ranking.stop.chance.none': 'Not known yet',
  'ranking.stop.chance.least': 'Less than {share}',
  'ranking.stop.rule': 'The rule says',
  'ranking.stop.rule.may': 'You may stop',
  'ranking.stop.rule.notYet': 'Not yet',
  'ranking.stop.rule.says':
    'Hypergeometric, after Callaghan and Müller-Hansen (2020, doi 10.1186/s13643-020-01521-4). It holds while the order is no worse than a random one.',
  'ranking.stop.row': 'Excludes in a row',
  'ranking.stop.row.says': 'Alone no safe reason to stop: a long row may come before the next include.',
  'ranking.stop.curve': 'The recall that can be relied on, as screening went on',
  'ranking.stop.picture':
    'After {screened} of {all} reports a recall of {certain} can be relied on. The target is {target}.',
  'ranking.stop.target': 'Target {target}',
  'ranking.plot.screened': 'Reports screened',
  'ranking.plot.certain': 'Certain recall',
  'ranking.plot.recall': 'Share of the includes found',
  'ranking.safe': 'Before you stop: four steps',
  'ranking.safe.says':
    'The SAFE procedure (Boetje and van de Schoot 2024, doi 10.1186/s13643-024-02502-7), and how far each step is, as far as it can be seen from here.',
  'ranking.safe.state': '{state, select, done {Done} doing {Under way} other {Not yet}}',
  'ranking.safe.random': 'Begin with a random part',
  'ranking.safe.random.asks': 'The model learns first from reports that nobody chose.',
  'ranking.safe.random.done':
    'Until five includes and five excludes the order is random, and {share} of the places are drawn at random after that. Whoever sorted in another way then began otherwise: that cannot be seen from here.',
  'ranking.safe.relevance': 'Screen by relevance until the rule is met',
  'ranking.safe.relevance.asks': 'A rule with a known risk decides, and not the feeling that nothing comes any more.',
  'ranking.safe.relevance.done': '{screened} of {all} screened. Certain recall {certain}, target {target}.',
  'ranking.safe.other': 'Look with another model',
  'ranking.safe.other.asks':
    'Another model finds by other means. With it go on for a while: what the first overlooked may come up.',
  'ranking.safe.other.done':
    '{learner, select, svm {The first model, a support vector machine, is in use. Naive Bayes is the other.} other {The other model, naive Bayes, is in use now.}}',
  'ranking.safe.excluded': 'Look once more at what was excluded',
  'ranking.safe.excluded.asks': 'An include that was excluded by mistake is lost, however far one screens.',
  'ranking.safe.excluded.done':
    '{n, plural, =0 {No exclude looks like an include.} one {One exclude looks like an include; see Likely mistakes.} other {# excludes look like includes; see Likely mistakes.}}',
  'ranking.saved': 'What ranking would have saved here',
  'ranking.saved.says':
    'What is decided is screened again by relevance, five times over, each time from another include and exclude. It may take some seconds, in a large review minutes.',
  'ranking.saved.run': 'Work it out',
  'ranking.saved.again': 'Work it out anew',
  'ranking.saved.running': 'Screening again what is decided',
  'ranking.saved.early': 'It takes five includes and five excludes; there are {includes} and {excludes}.',
  'ranking.saved.read': '95% of the includes would have been found after reading {share} of {n} reports.',
  'ranking.saved.than': 'In a random order it would have been 95%: {saved} of the reading is saved (WSS@95).',
  'ranking.saved.none': 'In a random order it would have been 95%: here ranking saves nothing (WSS@95: {saved}).',
  'ranking.saved.bound': '{share} of what is decided is included. No order whatever could save more than {most}.',
  'ranking.saved.curve': 'The first of five runs',
  'ranking.saved.picture':
    'By relevance {tenth} of the includes are found in the first tenth, and 95% after {share} of the reports. In a random order the line is straight.',
  'ranking.saved.line.relevance': 'By relevance',
  'ranking.saved.line.random': 'In a random order',
  'ranking.saved.line.best': 'The best there could be',
  'ranking.saved.runs': 'All five runs',
  'ranking.saved.run.name': 'Run',
  'ranking.saved.run.at95': 'Read for 95%',
  'ranking.saved.run.wss95': 'WSS@95',
  'ranking.saved.run.atd': 'ATD',
  'ranking.saved.run.tenth': 'Found in the first tenth',
  'ranking.saved.run.mean': 'Mean',
  'ranking.saved.atd': 'On average an include would have been found after {share} of the reports (ATD).',
  'ranking.settings': 'Settings …',
  'ranking.settings.title': 'Sorting by relevance: {stage}',
  'ranking.settings.randomShare': 'Drawn at random (%)',
  'ranking.settings.randomShare.help': 'So many of the places, so that the model also meets what it does not expect.',
  'ranking.settings.recall': 'Target recall (%)',
  'ranking.settings.recall.help': 'So much of what there is to find is to be found before anybody stops early.',
  'ranking.settings.confidence': 'Confidence (%)',
  'ranking.settings.confidence.help': 'So certain that has to be.',
  'ranking.settings.learner': 'Model',
  'ranking.settings.learner.svm': 'Support vector machine',
  'ranking.settings.learner.svm.help':
    'A little better than the other on the mean of eight reviews, and worse on some of them.',
  'ranking.settings.learner.bayes': 'Naive Bayes',
  'ranking.settings.learner.bayes.help': 'Finds by other means: to look once more before stopping.',
  'ranking.settings.apart': 'Two who screen the same begin at different places',
  'ranking.settings.apart.help': 'Between them more is found early.',
} as const
