export default {
  'packets.title': 'Delpakker',
  'packets.text':
    'For grupper uten en felles vert. En delpakke er én vurderers del av oversikten, som en fil. Vurdereren åpner den i sin egen Parallax, vurderer, og leverer inn en fil som du tar inn her. Rekkefølge og tidspunkt spiller ingen rolle, og ingenting telles to ganger.',
  'packets.reviewer': 'Vurderer',
  'packets.column': 'Delpakker',
  'packets.none': 'Ingen ennå',
  'packets.noReviewers': 'Ingen i denne oversikten er vurderer ennå.',
  'packets.one': '{stage}, {made}: {reports, plural, one {# publikasjon} other {# publikasjoner}}',
  'packets.one.taken': 'sist tatt inn {at}, {facts, plural, one {# faktum} other {# fakta}}',
  'packets.one.waits': 'ingenting er tatt inn ennå',
  'packets.give': 'Gi en delpakke',
  'packets.give.title': 'Gi en delpakke til {name}',
  'packets.give.stage': 'Trinn',
  'packets.give.inIt': 'I den, for {stage}:',
  'packets.give.records':
    '{records, plural, one {# referanse} other {# referanser}}: {reports, plural, one {publikasjonen} other {de # publikasjonene}} som medlemmet skal vurdere',
  'packets.give.setup': 'kriteriene, årsakene, ordene som fremheves, og gruppens merkelapper',
  'packets.give.votes':
    '{votes, plural, =0 {ingen egne stemmer: medlemmet har ikke stemt ennå} one {medlemmets egen stemme} other {medlemmets egne # stemmer}}',
  'packets.give.nothingElse': 'Ingenting som er andres: ingen stemme, ikke noe notat, ikke noe navn.',
  'packets.give.noPdfs': 'PDF-ene er ikke med, bare hvilke som finnes.',
  'packets.give.alone':
    'Den er bare for {name}, og den er ikke kryptert: Den som har filen, kan lese den. Delpakker som er gitt før, gjelder fortsatt.',
  'packets.give.none': 'Ingen trinn som er åpne, har publikasjoner som {name} skal vurdere.',
  'packets.give.go': 'Lagre delpakken …',
  'packets.given': 'Delpakken til {name} er laget: {reports, plural, one {# publikasjon} other {# publikasjoner}}.',
  'packets.given.says':
    'Få den til {name} på den måten du vil. Den åpnes i Parallax som en oversikt; ingen trenger å logge inn.',
  'packets.written.path': 'Den ligger i {path}',
  'packets.written.download': 'Nettleseren lagrer den som {name}.',
  'packets.take': 'Ta inn innleveringer …',
  'packets.take.title': 'Ta inn det som er levert',
  'packets.take.text':
    'Hver fil kontrolleres først, og tas inn hel eller ikke i det hele tatt. Også selve delpakken kan tas inn.',
  'packets.take.drop': 'Slipp innleveringer her',
  'packets.take.dropNow': 'Slipp for å ta dem inn',
  'packets.take.drop.says': 'Filer som ender på .handin, eller delpakker, fra så mange vurderere du vil',
  'packets.take.choose': 'Velg filer …',
  'packets.take.doing': 'Tar inn {file}',
  'packets.take.results': 'Det som er tatt inn',
  'packets.take.stopped':
    'Stoppet. Ble den tatt inn likevel, står det over; å ta den inn en gang til gjør ingen skade.',
  'packets.taken':
    '{name}: {fresh, plural, =0 {ikke noe nytt; {facts, plural, one {# faktum} other {alle # fakta}} var der fra før.} one {# nytt faktum} other {# nye fakta}}{fresh, plural, =0 {} other {, {decisions, plural, =0 {ingen av dem stemmer.} one {# av dem en stemme.} other {# av dem stemmer.}}}}',
  'packets.taken.elsewhere':
    '{n, plural, one {# stemme gjelder publikasjoner} other {# stemmer gjelder publikasjoner}} som andre vurderer nå; de er tatt vare på.',
  'packets.taken.waiting':
    '{n, plural, one {# stemme gjelder publikasjoner} other {# stemmer gjelder publikasjoner}} som ikke vurderes nå; de er tatt vare på og teller når de vurderes igjen.',
  'packets.folder.title': 'Delt mappe',
  'packets.folder.text':
    'En mappe som et synkroniseringsprogram eller et nettverk deler mellom dere. Det vurdererne leverer der, tas inn av seg selv mens oversikten er åpen. Innleveringer er forseglet: Ingen andre med tilgang til mappen kan lese dem.',
  'packets.folder.path': 'Hvor mappen ligger på denne maskinen',
  'packets.folder.choose': 'Velg en mappe …',
  'packets.folder.take': 'Bruk denne mappen',
  'packets.folder.followed': 'Det som leveres der, tas inn av seg selv mens oversikten er åpen.',
  'packets.folder.stop': 'Slutt å bruke mappen',
  'packets.folder.missing':
    'Mappen er ikke der nå: Disken kan være borte, eller mappen er flyttet. Parallax leter etter den igjen.',
  'packets.folder.taken': 'Fra den delte mappen. {what}',
  'packets.folder.refused': 'Det som ligger i mappen og ikke er tatt inn',
  'packets.notIn.title': 'Dette er ikke med i en delpakke',
  'packets.notIn.text':
    'En delpakke er din egen del av oversikten: publikasjonene du vurderer. Det som er hele gruppens, og det som kommer ut av det, ligger i lederens oversikt.',
  'packets.mine': 'Din delpakke',
  'packets.mine.text':
    'Dette er en delpakke, laget {made}: den delen av «{title}» som {name} vurderer i {stage}. Det du bestemmer, blir i den til du leverer det inn.',
  'packets.mine.nothingYet': 'Det er ikke noe å levere inn ennå.',
  'packets.mine.nothingNew': 'Alt er levert inn.',
  'packets.mine.votes': '{n, plural, one {# stemme} other {# stemmer}} er ikke levert inn ennå.',
  'packets.mine.other':
    '{n, plural, one {# notat eller merkelapp} other {# notater eller merkelapper}} er ikke levert inn ennå.',
  'packets.handIn': 'Lever inn …',
  'packets.handIn.title': 'Lever inn',
  'packets.handIn.last': 'Sist levert inn {at}.',
  'packets.handIn.text':
    'Filen har alt du har sagt i denne delpakken, forseglet slik at bare lederens oversikt kan åpne den. Send den til lederen. Du kan vurdere videre og levere inn igjen så ofte du vil.',
  'packets.handIn.go': 'Lagre filen …',
  'packets.handIn.again': 'Lagre den en gang til …',
  'packets.handIn.folder':
    'Deler du en mappe med lederen, kan Parallax levere inn der av seg selv mens denne delpakken er åpen.',
  'packets.handIn.byItself': 'Det som er nytt, leveres inn der av seg selv mens denne delpakken er åpen.',
  'packets.handedIn':
    'Levert inn: {decisions, plural, =0 {ingen nye stemmer} one {# ny stemme} other {# nye stemmer}}, {facts, plural, one {# faktum} other {# fakta}} i alt.',
  'packets.handedIn.says': 'Send filen til lederen. Blir en borte, retter den neste det opp.',
  'problem.hand-in-not':
    'Dette er verken en innlevering eller en delpakke. Innleveringer slutter på .handin. Ingenting ble tatt inn.',
  'problem.hand-in-newer': 'En nyere Parallax har skrevet dette. Oppdater Parallax. Ingenting ble tatt inn.',
  'problem.hand-in-cut':
    'Slutten av innleveringen mangler: Den ble ikke kopiert hel. Kopier den på nytt. Ingenting ble tatt inn.',
  'problem.hand-in-tampered':
    'Innleveringen er endret, eller den er ikke skrevet med sin delpakke. Be om en ny. Ingenting ble tatt inn.',
  'problem.hand-in-too-large': 'Filen er større enn noen innlevering kan være. Ingenting ble tatt inn.',
  'problem.hand-in-other-review': 'Dette hører til en annen oversikt. Ingenting ble tatt inn.',
  'problem.hand-in-unknown':
    'Dette hører til en delpakke som ikke er gitt ut fra denne filen. Er oversikten kopiert, må det tas inn der delpakken ble gitt. Ingenting ble tatt inn.',
  'problem.hand-in-other-member': 'Noen andre enn delpakkens vurderer har sagt noe av dette. Ingenting ble tatt inn.',
  'problem.hand-in-future':
    'Dette er fra framtiden: Klokken på maskinen det kommer fra, er feil, eller klokken på denne. Ingenting ble tatt inn.',
  'problem.hand-in-wrong':
    'Nummer {n} av det som står i innleveringen, kan ikke vurdereren si: Den er ikke skrevet av Parallax alene. Ingenting ble tatt inn.',
  'problem.hand-in-member-left': '{name} er ikke lenger med i oversikten. Ingenting ble tatt inn.',
  'problem.packet-in-the-way': 'Det ligger allerede en oversikt eller en delpakke der. Velg et annet navn.',
  'problem.packet-stage-closed': 'Trinnet er ikke åpnet ennå: Trinnet før er fortsatt blindet.',
  'problem.packet-empty': 'Det er ingen publikasjoner på dette trinnet som {name} skal vurdere.',
  'problem.packet-no-reviewer': '{name} er ikke vurderer: En delpakke er for den som vurderer.',
  'problem.packet-of-packet': 'Dette er selv en delpakke: Det er lederen som gir delpakker.',
  'problem.no-packet': 'Dette er ikke en delpakke.',
  'problem.newer-packet': 'En nyere Parallax har laget denne delpakken. Oppdater Parallax for å åpne den.',
  'problem.no-such-folder': 'Det finnes ingen slik mappe på denne maskinen. Se etter hvordan den er skrevet.',
} as const
