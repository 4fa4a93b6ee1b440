import type en from '../en/reviews.ts'

export default {
  'reviews.home.lead': 'En arbeidsbenk for kartleggingsoversikter og systematiske oversikter',
  'reviews.home.open.title': 'Oversiktene dine',
  'reviews.home.none':
    'Ingen oversikt er åpnet her ennå. Begynn med eksemplet for å se hvordan alt henger sammen, eller lag din egen.',
  'reviews.home.folder':
    'Oversiktene ligger i {folder}. Hver av dem er én fil, og den er din: kopier den, flytt den, ta sikkerhetskopi.',
  'reviews.home.opened': 'Sist åpnet {when}',
  'reviews.home.missing': 'ikke der den var',
  'reviews.home.continue': 'Fortsett med {title}',
  'reviews.home.new': 'Ny oversikt',
  'reviews.home.new.text': 'Tittel og problemstilling, medlemmer, kriterier og årsaker. Alt kan endres senere.',
  'reviews.home.openFile': 'Åpne en fil',
  'reviews.home.openFile.text': 'En .parallax-fil fra et annet sted på denne maskinen.',
  'reviews.home.sample': 'Eksempeloversikten',
  'reviews.home.sample.text':
    'En ferdig kartleggingsoversikt om unge utenfor skole og arbeid, fra femten søkeeksporter til flytskjema. Referansene og personene er oppdiktet.',
  'reviews.home.sample.doing':
    '{doing, select, import {Leser eksportene} read {Leser eksportene} keep {Lagrer referansene} normalise {Sammenligner referansene} compare {Sammenligner referansene} save {Lagrer det som ble funnet} answer {Svarer på de tvilsomme parene} screen {Screener titler og sammendrag} resolve {Avgjør uenighetene} assess {Vurderer fulltekster} chart {Kartlegger de inkluderte studiene} other {Spiller gjennom eksemplet}}',

  'reviews.new.title': 'Ny oversikt',
  'reviews.new.review': 'Oversikten',
  'reviews.new.name': 'Tittel',
  'reviews.new.question': 'Problemstilling',
  'reviews.new.question.help':
    'Det oversikten spør om: populasjon, fenomen og kontekst, eller slik protokollen har det.',
  'reviews.new.members': 'Medlemmer',
  'reviews.new.members.text':
    'Én person kan ha flere roller. En uenighet avgjøres av en avgjører som ikke selv har stemt over publikasjonen.',
  'reviews.new.member.name': 'Navnet til medlem {n}',
  'reviews.new.member.roles': 'Rollene til medlem {n}',
  'reviews.new.member.passphrase': 'Passordfrasen til medlem {n}',
  'reviews.new.member.passphrase.placeholder': 'om ønsket',
  'reviews.new.member.add': 'Legg til et medlem',
  'reviews.new.column.name': 'Navn',
  'reviews.new.column.roles': 'Roller',
  'reviews.new.column.passphrase': 'Passordfrase',
  'reviews.new.stages': 'Screening',
  'reviews.new.criteria': 'Kriterier',
  'reviews.new.criteria.text':
    'Vises ved siden av hver publikasjon mens den vurderes. Hver ny ordlyd beholdes som en versjon.',
  'reviews.new.reasons': 'Årsaker til eksklusjon',
  'reviews.new.reasons.text':
    'I rekkefølgen til tastene 1 til 9. Den første årsaken til en publikasjon er den flytskjemaet teller.',
  'reviews.new.create': 'Opprett oversikten',
  'reviews.new.cancel': 'Avbryt',
  'reviews.new.problem.title': 'Oversikten trenger en tittel.',
  'reviews.new.problem.name': 'Minst ett medlem trenger et navn.',
  'reviews.new.problem.names': 'To medlemmer har samme navn.',
  'reviews.new.problem.roles': 'Hvert medlem trenger en rolle.',
  'reviews.new.problem.lead': 'Ett medlem må være leder.',
  'reviews.new.problem.reviewer': 'Noen må være vurderer.',
  'reviews.new.warn.few':
    '{stage}: hver publikasjon trenger {wanted, plural, one {# vurderer} other {# vurderere}}, og {have, plural, =0 {ingen er vurderer} one {bare # medlem er vurderer} other {bare # medlemmer er vurderere}}.',
  'reviews.new.warn.resolver': 'Ingen kan avgjøre uenigheter ennå: gi noen som ikke vurderer, rollen som avgjører.',

  'reviews.criteria.include': 'Inkluder når',
  'reviews.criteria.exclude': 'Ekskluder når',
  'reviews.criteria.add.include': 'Legg til et inklusjonskriterium',
  'reviews.criteria.add.exclude': 'Legg til et eksklusjonskriterium',
  'reviews.criteria.version': 'versjon {n}',
  'reviews.reasons.add': 'Legg til en årsak',
  'reviews.reasons.none': 'Ingen. Eksklusjoner på dette trinnet trenger da ingen årsak.',
  'reviews.item': '{list}, nummer {n}',
  'reviews.item.up': 'Flytt «{text}» opp',
  'reviews.item.down': 'Flytt «{text}» ned',
  'reviews.reason.default.population': 'Feil populasjon',
  'reviews.reason.default.concept': 'Feil fenomen eller utfall',
  'reviews.reason.default.context': 'Feil kontekst',
  'reviews.reason.default.design': 'Feil studiedesign',
  'reviews.reason.default.type': 'Feil publikasjonstype',
  'reviews.reason.default.language': 'Feil språk',

  'reviews.setup.title': 'Oppsett',
  'reviews.setup.readOnly': 'Bare en leder kan endre oppsettet. Slik er det nå.',
  'reviews.setup.members.elsewhere': 'Medlemmer og roller står på siden Gruppe.',
  'reviews.setup.blind.on': 'Dette trinnet er blindet.',
  'reviews.setup.blind.off': 'Blindingen er opphevet.',
  'reviews.setup.blind.lift': 'Opphev blindingen …',
  'reviews.setup.blind.again': 'Gjør det blindet igjen',
  'reviews.setup.lift.title': 'Oppheve blindingen av {stage}?',
  'reviews.setup.lift.text':
    'Alle medlemmer ser da hvem som har stemt hva på dette trinnet, med notater, uenigheter og utfall. Publikasjoner som er inkludert, går videre til neste trinn.',
  'reviews.setup.lift.progress': '{name}: {voted} av {assigned}',
  'reviews.setup.lift.unfinished':
    'Ikke alle er ferdige. Stemmer som avgis etter dette, er ikke lenger blinde, og samsvaret mellom vurdererne sier mindre.',
  'reviews.setup.lift.finished': 'Alle har stemt over alle publikasjonene sine.',
  'reviews.setup.lift.memory': 'Blindingen kan settes på igjen, men det som er sett, kan ikke gjøres usett.',
  'reviews.setup.lift.confirm': 'Opphev blindingen',

  'reviews.log.title': 'Logg',
  'reviews.log.text':
    'Alt som har skjedd og som du kan vite om, det nyeste først. Ingenting her kan endres; det som er angret, blir stående med strek over.',
  'reviews.log.terminal': 'Kommandolinjen',
  'reviews.log.undone': 'angret',
  'reviews.log.empty': 'Ingenting har skjedd ennå',
  'reviews.log.count': '{n, plural, one {# faktum} other {# fakta}}',
  'reviews.log.says.review': 'Beskrev oversikten: {title}',
  'reviews.log.says.member':
    '{retired, select, true {Tok ut medlemmet {name}} other {Skrev opp medlemmet {name}: {roles}}}',
  'reviews.log.says.invitation':
    '{state, select, made {Inviterte {name} til å komme inn fra et annet sted} used {Kom inn som {name} med en invitasjon} withdrawn {Trakk tilbake invitasjonen til {name}} other {Stengte {name} ute fra å komme inn utenfra}}',
  'reviews.log.says.stage':
    '{turned, select, lifted {Opphevet blindingen av {stage}{why, select, none {} other {: {why}}}} again {Gjorde {stage} blindet igjen{why, select, none {} other {: {why}}}} other {Satte opp {stage}: {n, plural, =0 {alle vurderere} one {# vurderer} other {# vurderere}} per publikasjon{division, select, everyone {, alle vurderer alt} evenly {, jevnt fordelt} hand {, tildelt for hånd} source {, fordelt etter kilde} language {, fordelt etter språk} other {}}, {blind, select, true {blindet} other {ikke blindet}}}}',
  'reviews.log.says.assignment':
    '{stage}: {given, select, true {satte {n, plural, one {# vurderer} other {# vurderere}} på en publikasjon} other {ga en publikasjon tilbake til fordelingen}}',
  'reviews.log.says.pilot':
    '{stage}: {pilot, select, open {åpnet runde {round} av piloten (startverdi {seed}, terskel {gate} %)} again {lot utvalget i pilotrunde {round} screenes på nytt} keep {lot stemmene i pilotrunde {round} telle} other {avsluttet runde {round} av piloten}}',
  'reviews.log.says.sampled': '{stage}: trakk en publikasjon til piloten',
  'reviews.log.says.criterion':
    '{retired, select, true {Tok ut kriteriet «{text}»} other {Formulerte et kriterium, {stage}: {text}}}',
  'reviews.log.says.reason':
    '{retired, select, true {Tok ut årsaken «{label}»} other {Ga navn til en årsak, {stage}: {label}}}',
  'reviews.log.says.source': 'Beskrev kilden {name}',
  'reviews.log.says.import':
    '{moved, select, out {Tok ut {file}} back {Hentet tilbake {file}} other {Leste {file}: {entries, plural, one {# oppføring} other {# oppføringer}}}}',
  'reviews.log.says.link':
    '{verdict, select, withdrawn {Trakk tilbake det som var sagt om to referanser} same {Sa at to referanser er samme publikasjon} other {Sa at to referanser er ulike}}{by, select, person {} rule {, etter regel} other {, etter likhet}}',
  'reviews.log.says.question': 'Spurte om to referanser er samme publikasjon',
  'reviews.log.says.match': 'Så etter dubletter',
  'reviews.log.says.field':
    '{chosen, select, true {Valgte hvilken referanse en publikasjon har {field} fra} other {Lot regelen velge igjen hvilken referanse en publikasjon har {field} fra}}',
  'reviews.log.field':
    '{field, select, title {tittel} authors {forfattere} year {år} container {tidsskrift} volume {årgang} issue {hefte} pages {sider} doi {DOI} pmid {PMID} abstract {sammendrag} keywords {emneord} language {språk} publisher {utgiver} url {nettadresse} type {type} other {andre opplysninger}}',
  'reviews.log.says.match-policy':
    'Sa hva som regnes som samme publikasjon: preprint og artikkel {preprints, select, same {alltid} ask {etter spørsmål} other {aldri}}, versjoner {updates, select, same {alltid} ask {etter spørsmål} other {aldri}}, registreringer av én studie {registrations, select, same {alltid} ask {etter spørsmål} other {aldri}}',
  'reviews.log.says.ranking':
    '{stage}: {on, select, true {slo på rangering etter relevans, med {share} % av plassene trukket tilfeldig ({model}, {reports, plural, one {# publikasjon} other {# publikasjoner}})} other {slo av rangering etter relevans}}',
  'reviews.log.says.vote':
    '{stage}: {decision, select, include {inkluderte} exclude {ekskluderte} other {usikker på}} en publikasjon{taken, select, true { (overtatt: {origin})} other {}}',
  'reviews.log.says.mapping': 'Sa hva kolonnene i en tabell inneholder',
  'reviews.log.says.takeover':
    '{stage}: overtok det {named, select, true {{people}} other {noen}} hadde bestemt i {tools}',
  'reviews.log.says.resolution':
    '{stage}: {decision, select, include {avgjorde en uenighet: inkludert} exclude {avgjorde en uenighet: ekskludert} other {åpnet en uenighet igjen}}{together, select, true {, av {who} sammen} other {}}',
  'reviews.log.says.referral':
    '{stage}: {withdrawn, select, true {trakk tilbake et spørsmål til dem som er uenige} other {sendte en uenighet tilbake til vurdererne: {text}}}',
  'reviews.log.says.message':
    '{stage}: {thread, select, question {skrev i tråden til et spørsmål} other {skrev om en uenighet}}{empty, select, true {, og avsluttet den} other {: {text}}}',
  'reviews.log.says.retrieval':
    '{status, select, retrieved {Fikk fullteksten til en publikasjon} sought {Ba om fullteksten til en publikasjon} other {Fikk ikke tak i fullteksten til en publikasjon}}',
  'reviews.log.says.attachment':
    '{removed, select, true {Tok filen {name} bort fra en publikasjon} other {La filen {name} til en publikasjon}}',
  'reviews.log.says.annotation':
    '{removed, select, true {Tok bort en markering i en fulltekst} other {Markerte et sted i en fulltekst, side {page}}}',
  'reviews.log.says.main': 'Sa hvilken publikasjon som står for en studie',
  'reviews.log.says.apart':
    '{on, select, true {Sa at to publikasjoner ikke er fra samme studie} other {Trakk tilbake at to publikasjoner ikke er fra samme studie}}',
  'reviews.log.says.ruling': 'Avgjorde en merking mot et kriterium',
  'reviews.log.says.charted':
    '{done, select, true {Er ferdig med å kartlegge en publikasjon} other {Fortsetter å kartlegge en publikasjon}}',
  'reviews.log.says.consensus':
    '{settled, select, true {Avgjorde hva som gjelder for et svar} other {Åpnet igjen hva som gjelder for et svar}}',
  'reviews.log.says.removal':
    '{removed, select, true {{at, select, screening {Lot en publikasjon være uscreenet} other {{by, select, automation {Fjernet en publikasjon før screening med et verktøy} other {Fjernet en publikasjon før screening}}}}: {why}} other {La tilbake en publikasjon som var fjernet}}',
  'reviews.log.says.destination': 'Sa hvor en ekskludert publikasjon ble av',
  'reviews.log.says.study': 'Sa hvilken studie en publikasjon hører til',
  'reviews.log.says.assessment': 'Merket en publikasjon mot et kriterium',
  'reviews.log.says.term':
    '{retired, select, true {Fremhever ikke lenger «{text}»} other {{of, select, include {Fremhever et ord for inklusjon: {text}} exclude {Fremhever et ord for eksklusjon: {text}} other {Fremhever et ord for et kriterium: {text}}}}}',
  'reviews.log.says.form':
    'Endret kartleggingsskjemaet{blind, select, true {, som er blindet} other {}}{why, select, none {} other {: {why}}}',
  'reviews.log.says.answer': 'Førte inn et svar',
  'reviews.log.says.note': '{stage}: {empty, select, true {tok bort et notat} other {skrev et notat: {text}}}',
  'reviews.log.says.mark':
    '{mark, select, star {{on, select, true {Ga en publikasjon en stjerne} other {Tok stjernen av en publikasjon}}} other {{on, select, true {La en publikasjon til side til senere} other {Tok fram igjen en publikasjon som var lagt til side}}}}',
  'reviews.log.says.label':
    '{retired, select, true {Tilbyr ikke lenger merkelappen «{name}»} other {{merged, select, true {Slo merkelappen «{name}» sammen med en annen} other {{shared, select, true {Beskrev gruppens merkelapp «{name}»} other {Beskrev merkelappen «{name}»}}}}}}',
  'reviews.log.says.labelling':
    '{on, select, true {{named, select, true {Satte merkelappen «{label}» på en publikasjon} other {Satte en merkelapp på en publikasjon}}} other {{named, select, true {Tok merkelappen «{label}» av en publikasjon} other {Tok en merkelapp av en publikasjon}}}}',
  'reviews.log.says.flow-form':
    '{retired, select, true {Bruker ikke lenger formen «{name}» av flytdiagrammet} other {Laget formen «{name}» av flytdiagrammet}}',
  'reviews.log.says.flow-style': 'Sa hvordan en form av flytdiagrammet tegnes',
  'reviews.log.says.flow-label':
    '{empty, select, true {Tok tilbake en tekst i flytdiagrammet} other {Skrev en tekst i flytdiagrammet: {text}}}',
  'reviews.log.says.flow-annotation':
    '{empty, select, true {Fjernet en merknad i flytdiagrammet} other {Skrev en merknad til en boks i flytdiagrammet: {text}}}',
  'reviews.log.says.flow-override':
    '{set, select, true {Satte et tall i flytdiagrammet til {value, number} for hånd: {why}} other {Tok tilbake et tall i flytdiagrammet som var satt for hånd}}',
  'reviews.log.says.checklist':
    '{list, select, prisma_2020 {PRISMA 2020} prisma_scr {PRISMA-ScR} other {PRISMA-S}}, punkt {item}: {noted, select, true {noterte hvor manuset svarer{where, select, none {} other {: {where}}}} other {tok bort det som var notert}}',
  'reviews.log.says.undo': '{undone, select, true {Angret noe} other {Gjorde noe om igjen}}',
  'reviews.log.says.other': 'Gjorde noe som denne versjonen ikke kjenner',

  'reviews.export': 'Eksporter …',
  'reviews.export.what': 'Liste',
  'reviews.export.format': 'Format',
  'reviews.export.what.records': 'Alle referanser',
  'reviews.export.what.reports': 'Alle publikasjoner, dubletter slått sammen',
  'reviews.export.what.included': 'Inkluderte publikasjoner',
  'reviews.export.what.excluded': 'Publikasjoner ekskludert i fulltekst',
  'reviews.export.what.conflicts': 'Uenigheter',
  'reviews.export.what.votes': 'Stemmer som du kan se',
  'reviews.export.what.chart': 'Svar fra kartleggingen',
  'reviews.export.what.criteria': 'Publikasjoner mot kriteriene',
  'reviews.export.what.log': 'Logg',
  'reviews.export.format.ris': 'RIS',
  'reviews.export.format.bibtex': 'BibTeX',
  'reviews.export.format.csl-json': 'CSL-JSON',
  'reviews.export.format.csv': 'CSV',
  'reviews.export.format.xlsx': 'Excel (XLSX)',
  'reviews.export.format.endnote-xml': 'EndNote XML',
  'reviews.export.format.nbib': 'MEDLINE (nbib)',
  'reviews.export.format.json': 'JSON',
  'reviews.export.filtered': 'Bare de fakta som loggen viser nå, slik den er filtrert.',
  'reviews.export.decisions': 'Ta med hva som er bestemt for hver publikasjon',
  'reviews.export.save': 'Lagre filen',
  'reviews.export.done': '{n, plural, one {# oppføring} other {# oppføringer}} skrevet til {name}.',
} as const satisfies Record<keyof typeof en, string>
