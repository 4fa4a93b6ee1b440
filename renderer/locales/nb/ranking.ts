import type en from '../en/ranking.ts'

export default {
  'ranking.setting': 'Tillat sortering etter relevans',
  'ranking.setting.help':
    'Listen kan da sorteres etter det en modell lærer mens hver enkelt screener: så lenge trinnet er blindet, bare av personens egne stemmer, og fra og med fem inkluderte og fem ekskluderte. Alle screener fortsatt alt som er deres.',
  'ranking.setting.model': 'Modell: {model}. {share} av plassene trekkes tilfeldig.',
  'ranking.title': 'Relevans',
  'ranking.why': 'Hva som taler for og imot',
  'ranking.learned':
    'Lært av {includes, plural, one {# inkludert} other {# inkluderte}} og {excludes, plural, one {# ekskludert} other {# ekskluderte}}{by, select, own {, alle dine egne stemmer} outcomes {: utfallene på dette trinnet} other {: utfallene på trinnet før}}.',
  'ranking.random':
    'For lite å lære av: Det trengs fem inkluderte og fem ekskluderte, og det er {includes} og {excludes}. Inntil da er rekkefølgen tilfeldig.',
  'ranking.for': 'For',
  'ranking.against': 'Imot',
  'ranking.nothing': 'Ikke noe som modellen kjenner.',
  'ranking.stopping': 'Hvor mye som er funnet',
  'ranking.stopping.none':
    '{by, select, own {Du har ikke inkludert noe ennå} other {Ingenting er inkludert ennå}}, så ingenting kan sies.',
  'ranking.stopping.certain':
    '{by, select, own {Av {reports} har du screenet {screened} og inkludert {found}.} other {Av {reports} er {screened} avgjort, og {found} av disse går videre.}} Minst {certain} % av det som finnes, er funnet, med {confidence} % sikkerhet (Callaghan og Müller-Hansen 2020).',
  'ranking.stopping.inARow':
    '{n, plural, =0 {Den siste ble ikke ekskludert.} one {Den siste ble ekskludert.} other {De siste # ble ekskludert.}} En rekke ekskluderte er alene ingen trygg grunn til å stoppe.',
  'ranking.early.heading': 'Stoppe tidlig',
  'ranking.early.blind':
    'Så lenge trinnet er blindet, vet ingen hva stemmene blir til sammen, og derfor kan ingen stoppe det. La alle screene til regelen holder etter deres egne stemmer; så opphever prosjektlederen blindingen.',
  'ranking.early.now':
    '{unseen, plural, =0 {Noen har stemt over hver publikasjon.} one {Ingen har stemt over # publikasjon: den blir utelatt hvis dere stopper.} other {Ingen har stemt over # publikasjoner: de blir utelatt hvis dere stopper.}}{half, plural, =0 {} one { # venter på en stemme og blir stående.} other { # venter på en stemme og blir stående.}}{conflicts, plural, =0 {} one { # er det uenighet om, og den blir stående.} other { # er det uenighet om, og de blir stående.}}',
  'ranking.early.open': 'Stopp screeningen …',
  'ranking.early.stands':
    '{n, plural, one {# publikasjon ble} other {# publikasjoner ble}} utelatt uten screening: {by}, {at}.',
  'ranking.early.goOn': 'Fortsett å screene dem',
  'ranking.early.goneOn': '{n, plural, one {# publikasjon skal} other {# publikasjoner skal}} screenes igjen',
  'ranking.early.title': 'Stopp screeningen av tittel og sammendrag',
  'ranking.early.rule':
    '{holds, select, true {Regelen holder: minst {recall} av det som er å finne, er funnet, med {confidence} sikkerhet.} other {Regelen holder ikke: {recall} skal være funnet med {confidence} sikkerhet, og bare {certain} er sikkert.}}',
  'ranking.early.changes':
    '{n, plural, one {# publikasjon blir ekskludert} other {# publikasjoner blir ekskludert}} av verktøyet, uten at noen screener {n, plural, one {den} other {dem}}.',
  'ranking.early.stays':
    'Det noen har stemt over, skal fortsatt screenes: {half, number} venter på en stemme, {conflicts, number} er det uenighet om.',
  'ranking.early.later':
    'Flytdiagrammet regner dem som ekskludert av automatiske verktøy og nevner verktøyet. Det som importeres senere, skal screenes. Én angring tar alt tilbake.',
  'ranking.early.why': 'Hvorfor dere stopper',
  'ranking.early.why.help': 'Står under figuren og i metodedelen, etter navnet på verktøyet.',
  'ranking.early.why.first':
    'stoppet etter {screened, number} av {reports, number} referanser; minst {certain} av det som er å finne, var funnet, med {confidence} sikkerhet (Callaghan og Müller-Hansen 2020)',
  'ranking.early.go': 'Utelat {n, number}',
  'ranking.early.done': 'Screeningen er stoppet: {n, plural, one {# publikasjon} other {# publikasjoner}} utelatt',
  'problem.stop-blind': 'Så lenge trinnet er blindet, vet ingen hva stemmene blir til sammen. Opphev blindingen først.',
  'problem.stop-unranked': 'Ingenting er rangert her, så det er ingen rekkefølge å stoppe i.',
  'ranking.more': 'Mer om dette …',
  'ranking.mark': 'Merk dem i teksten',
  'ranking.mark.says': 'Med strek over og + det som taler for, med prikket strek og − det som taler imot.',
  'ranking.command.mark': 'Merk i teksten hva som taler for og imot, eller ikke lenger',
  'ranking.order.random':
    'Tilfeldig til {fewest} inkluderte og {fewest} ekskluderte: {includes} og {excludes} så langt.',
  'ranking.order.soFar': 'tilfeldig så langt',
  'ranking.order.learned':
    'Etter relevans, lært av {includes, plural, one {# inkludert} other {# inkluderte}} og {excludes, plural, one {# ekskludert} other {# ekskluderte}}.',
  'ranking.off.title': 'Ingenting sorteres etter relevans',
  'ranking.off.text':
    'Der det er tillatt, kan publikasjonene som ligner mest på de inkluderte, leses først. Den som setter opp oversikten, slår det på for hvert trinn.',
  'ranking.off.action': 'Gå til oppsettet',
  'ranking.room': 'Se på det i rommet Relevans',
  'ranking.asTable': 'Som tabell',
  'ranking.spread': 'Hvordan skårene fordeler seg',
  'ranking.spread.random': 'Tilfeldig til fem inkluderte og fem ekskluderte',
  'ranking.spread.random.text':
    'Fra da av gir modellen hver publikasjon en skår, og her vises hvor godt den skiller dem. Så langt: {includes, plural, one {# inkludert} other {# inkluderte}}, {excludes, plural, one {# ekskludert} other {# ekskluderte}}.',
  'ranking.spread.apart':
    'Av en inkludert og en ekskludert som trekkes tilfeldig, har den inkluderte høyest skår {share} av gangene. Med bare flaks ville det vært halvparten.',
  'ranking.spread.left':
    '{left, plural, =0 {Ingenting gjenstår å avgjøre.} =1 {Den ene som gjenstår, skårer {high, plural, =0 {lavere enn} other {like høyt som}} den øvre halvparten av de inkluderte.} other {Av de # som gjenstår, skårer {high, plural, =0 {ingen} other {#}} like høyt som den øvre halvparten av de inkluderte.}}',
  'ranking.spread.conflicts':
    '{n, plural, =0 {Ingen uenighet er å vente om det som ikke er avgjort.} one {Omtrent # uenighet er å vente om det som ikke er avgjort.} other {Omtrent # uenigheter er å vente om det som ikke er avgjort.}}',
  'ranking.spread.unseen':
    'Det som er avgjort, får skår av modeller som ikke fikk vite avgjørelsen. Hver rad har sin egen skala.',
  'ranking.spread.included': 'Inkludert',
  'ranking.spread.excluded': 'Ekskludert',
  'ranking.spread.notDecided': 'Gjenstår',
  'ranking.spread.low': 'Som det ekskluderte',
  'ranking.spread.high': 'Som det inkluderte',
  'ranking.spread.score': 'Skår',
  'ranking.spread.range': '{from} til {to}',
  'ranking.spread.bar': '{from} til {to}: {n}',
  'ranking.spread.picture': '{said}: {n} publikasjoner, de fleste med skår fra {from} til {to}',
  'ranking.spread.picture.none': '{said}: ingen',
  'ranking.mistakes': 'Mulige feil',
  'ranking.mistakes.says':
    '{by, select, own {Avgjørelser av deg som det som er lært av alle de andre, taler imot.} earlier {Utfall på trinnet før som det som er lært av alle de andre, taler imot.} other {Utfall som det som er lært av alle de andre, taler imot.}} De trenger ikke å være feil: Se på dem en gang til.',
  'ranking.mistakes.none': 'Ingen: Ingen slik avgjørelse ligger på den andre siden.',
  'ranking.mistakes.early': 'De kan vises fra og med fem inkluderte og fem ekskluderte.',
  'ranking.mistakes.showMore': 'Vis flere',
  'ranking.mistakes.kind':
    '{decision, select, include {Inkluderte som ligner ekskluderte} other {Ekskluderte som ligner inkluderte}}',
  'ranking.mistakes.look': 'Se på dem én etter én',
  'ranking.mistakes.row': '{decision, select, include {ligner en ekskludert} other {ligner en inkludert}}: {share}',
  'ranking.mistakes.keys': 'En avgjørelse som står, sies igjen med sin tast, og den neste kommer.',
  'ranking.mistakes.back': 'Tilbake til Relevans',
  'ranking.stop': 'Å stoppe',
  'ranking.stop.screened': 'Screenet',
  'ranking.stop.screened.of': '{n} av {all}',
  'ranking.stop.found': 'Inkluderte funnet',
  'ranking.stop.certain': 'Sikker gjenfinning',
  'ranking.stop.certain.says': 'Minst så mye av det som finnes, er funnet, med {confidence} sikkerhet.',
  'ranking.stop.chance': 'Sjansen for å se dette om målet ikke er nådd',
  'ranking.stop.chance.says':
    'Hvor ofte man ville sett det du har sett, om mindre enn {recall} var funnet. Under {limit} sier regelen stopp.',
  'ranking.stop.chance.none': 'Ikke kjent ennå',
  'ranking.stop.chance.least': 'Mindre enn {share}',
  'ranking.stop.rule': 'Regelen sier',
  'ranking.stop.rule.may': 'Du kan stoppe',
  'ranking.stop.rule.notYet': 'Ikke ennå',
  'ranking.stop.rule.says':
    'Hypergeometrisk, etter Callaghan og Müller-Hansen (2020, doi 10.1186/s13643-020-01521-4). Den gjelder så lenge rekkefølgen ikke er dårligere enn en tilfeldig.',
  'ranking.stop.row': 'Ekskluderte på rad',
  'ranking.stop.row.says': 'Alene ingen trygg grunn til å stoppe: En lang rekke kan komme før den neste inkluderte.',
  'ranking.stop.curve': 'Gjenfinningen du kan stole på, etter hvert i screeningen',
  'ranking.stop.picture':
    'Etter {screened} av {all} publikasjoner kan du stole på en gjenfinning på {certain}. Målet er {target}.',
  'ranking.stop.target': 'Mål {target}',
  'ranking.plot.screened': 'Publikasjoner screenet',
  'ranking.plot.certain': 'Sikker gjenfinning',
  'ranking.plot.recall': 'Andel av de inkluderte funnet',
  'ranking.safe': 'Før du stopper: fire trinn',
  'ranking.safe.says':
    'SAFE-prosedyren (Boetje og van de Schoot 2024, doi 10.1186/s13643-024-02502-7), og hvor langt hvert trinn er kommet, så langt det kan ses herfra.',
  'ranking.safe.state': '{state, select, done {Gjort} doing {I gang} other {Ikke ennå}}',
  'ranking.safe.random': 'Begynn med en tilfeldig del',
  'ranking.safe.random.asks': 'Modellen lærer først av publikasjoner som ingen valgte.',
  'ranking.safe.random.done':
    'Til fem inkluderte og fem ekskluderte er rekkefølgen tilfeldig, og deretter trekkes {share} av plassene tilfeldig. Den som da sorterte på en annen måte, begynte annerledes: Det kan ikke ses herfra.',
  'ranking.safe.relevance': 'Screen etter relevans til regelen er oppfylt',
  'ranking.safe.relevance.asks': 'En regel med kjent risiko avgjør, og ikke følelsen av at det ikke kommer mer.',
  'ranking.safe.relevance.done': '{screened} av {all} screenet. Sikker gjenfinning {certain}, mål {target}.',
  'ranking.safe.other': 'Se med en annen modell',
  'ranking.safe.other.asks':
    'En annen modell finner på en annen måte. Fortsett en stund med den: Det den første overså, kan dukke opp.',
  'ranking.safe.other.done':
    '{learner, select, svm {Den første modellen, en støttevektormaskin, er i bruk. Naiv Bayes er den andre.} other {Den andre modellen, naiv Bayes, er nå i bruk.}}',
  'ranking.safe.excluded': 'Se en gang til på det som ble ekskludert',
  'ranking.safe.excluded.asks':
    'En publikasjon som ble ekskludert ved en feil, er tapt, uansett hvor langt man screener.',
  'ranking.safe.excluded.done':
    '{n, plural, =0 {Ingen ekskludert ligner en inkludert.} one {Én ekskludert ligner en inkludert; se Mulige feil.} other {# ekskluderte ligner inkluderte; se Mulige feil.}}',
  'ranking.saved': 'Hva sorteringen ville spart her',
  'ranking.saved.says':
    'Det som er avgjort, screenes om igjen etter relevans, fem ganger, hver gang fra en annen inkludert og ekskludert. Det kan ta noen sekunder, i en stor oversikt minutter.',
  'ranking.saved.run': 'Regn det ut',
  'ranking.saved.again': 'Regn det ut på nytt',
  'ranking.saved.running': 'Det som er avgjort, screenes om igjen',
  'ranking.saved.early': 'Det trengs fem inkluderte og fem ekskluderte; det er {includes} og {excludes}.',
  'ranking.saved.read': '95 % av de inkluderte ville vært funnet etter å ha lest {share} av {n} publikasjoner.',
  'ranking.saved.than': 'I tilfeldig rekkefølge ville det vært 95 %: {saved} av lesingen er spart (WSS@95).',
  'ranking.saved.none':
    'I tilfeldig rekkefølge ville det vært 95 %: Her sparer sorteringen ingenting (WSS@95: {saved}).',
  'ranking.saved.bound': '{share} av det som er avgjort, er inkludert. Ingen rekkefølge kunne spart mer enn {most}.',
  'ranking.saved.curve': 'Den første av fem kjøringer',
  'ranking.saved.picture':
    'Etter relevans er {tenth} av de inkluderte funnet i den første tidelen, og 95 % etter {share} av publikasjonene. I tilfeldig rekkefølge er linjen rett.',
  'ranking.saved.line.relevance': 'Etter relevans',
  'ranking.saved.line.random': 'I tilfeldig rekkefølge',
  'ranking.saved.line.best': 'Det beste som er mulig',
  'ranking.saved.runs': 'Alle fem kjøringer',
  'ranking.saved.run.name': 'Kjøring',
  'ranking.saved.run.at95': 'Lest for 95 %',
  'ranking.saved.run.wss95': 'WSS@95',
  'ranking.saved.run.atd': 'ATD',
  'ranking.saved.run.tenth': 'Funnet i den første tidelen',
  'ranking.saved.run.mean': 'Gjennomsnitt',
  'ranking.saved.atd': 'I gjennomsnitt ville en inkludert vært funnet etter {share} av publikasjonene (ATD).',
  'ranking.settings': 'Innstillinger …',
  'ranking.settings.title': 'Sortering etter relevans: {stage}',
  'ranking.settings.randomShare': 'Trukket tilfeldig (%)',
  'ranking.settings.randomShare.help': 'Så mange av plassene, så modellen også møter det den ikke venter.',
  'ranking.settings.recall': 'Mål for gjenfinning (%)',
  'ranking.settings.recall.help': 'Så mye av det som finnes, skal være funnet før noen stopper tidlig.',
  'ranking.settings.confidence': 'Sikkerhet (%)',
  'ranking.settings.confidence.help': 'Så sikkert skal det være.',
  'ranking.settings.learner': 'Modell',
  'ranking.settings.learner.svm': 'Støttevektormaskin',
  'ranking.settings.learner.svm.help':
    'Litt bedre enn den andre i gjennomsnitt av åtte oversikter, og dårligere i noen av dem.',
  'ranking.settings.learner.bayes': 'Naiv Bayes',
  'ranking.settings.learner.bayes.help': 'Finner på en annen måte: for å se en gang til før man stopper.',
  'ranking.settings.apart': 'To som screener det samme, begynner på hvert sitt sted',
  'ranking.settings.apart.help': 'Til sammen finner de mer tidlig.',
} as const satisfies Record<keyof typeof en, string>
