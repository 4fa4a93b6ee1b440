import type { Design } from '../report.ts'

/* Sentences of Norwegian abstracts (bokmål). Written for this sample; what they find is invented. */
const lines = (text: string) => text.trim().split('\n')

export const backgrounds = lines(`
Andelen unge som verken er i skole eller arbeid, har ligget nokså stabilt i Norge de siste tjue årene.
{Topic} har lenge vært et tema i norsk utdannings- og velferdspolitikk.
Vi vet en del om hvorfor unge faller fra, men mindre om hva som skal til for å komme tilbake.
Mange tjenester har ansvar for {group}, og ingen har hele.
Fullført videregående opplæring er blitt nøkkelen til et stadig trangere arbeidsmarked.
Det er særlig psykiske helseplager som bringer unge inn i helserelaterte ytelser.
Stemmene til {group} er sjelden med når tiltakene skal utformes.
Forskningen om {topic} har i stor grad bygget på tverrsnittsdata.
Kommunene har satt i gang en rekke prosjekter, og få av dem er blitt fulgt over tid.
Overgangen fra skole til arbeid er blitt lengre og mer kronglete.
I flere fylker er det langt mellom skoleplassene og enda lenger mellom læreplassene.
Hva som kalles manglende motivasjon, kan like gjerne handle om søvn, gjeld eller bussruter.
Etter finanskrisen er det blitt færre jobber for dem uten fagbrev.
Det er godt dokumentert at oppvekstvilkår henger sammen med {topic}.
Registrene forteller hvor de unge ikke er, men ikke hva de gjør der de er.
Reformene har kommet tett, og fullføringen har økt lite.
Å stå utenfor som tjueåring er noe annet når alle andre går på skole.
Hjelpen kommer ofte sent, etter flere år med spredte kontakter.
`)

export const aims = lines(`
Formålet med studien er å undersøke sammenhengen mellom {topic} og senere tilknytning til skole og arbeid.
Artikkelen spør hvordan {group} selv forstår situasjonen sin.
Vi undersøker hva {topic} betyr i hverdagen til {group}.
Studien kartlegger hvem de er, hva de forteller, og hva systemet gjør.
Målet er å beskrive veiene ut av og tilbake til skole og arbeid.
Vi spør hvilke forhold som beskytter mot varig utenforskap.
Studien ser på hvordan tjenestene møter {group}.
Artikkelen drøfter hvordan {topic} kommer til syne i møtet mellom unge og hjelpeapparat.
`)

export const methods: Record<Design, string[]> = {
  register: lines(`
Vi bruker registerdata for alle {n} personer født i {cohort}, fulgt til de er {late} år.
Analysene bygger på koblede registre over utdanning, trygd og helse ({n} personer).
Overlevelsesanalyser ble gjort på registeropplysninger om {n} unge voksne.
Vi følger kullene som gikk ut av grunnskolen mellom {cohort} og {cohortEnd}, måned for måned.
Søskenmodeller på registerdata brukes for å ta hensyn til felles oppvekst (n = {n}).
`),
  survey: lines(`
{n} ungdommer i tre fylker svarte på et spørreskjema (svarprosent {pct}).
Datagrunnlaget er en spørreundersøkelse blant {n} unge, gjentatt etter {years} år.
Vi intervjuet {n} personer på telefon om helse, økonomi og hverdagsliv.
`),
  trial: lines(`
{small} deltakere ble tilfeldig fordelt mellom tiltaket og ordinær oppfølging og fulgt i {months} måneder.
Deltakerne i {sites} kommuner sammenlignes med en matchet gruppe fra nabokommunene.
`),
  qualitative: lines(`
Studien bygger på kvalitative intervjuer med {k} unge og på feltarbeid ved to oppfølgingskontorer.
{k} livshistorieintervjuer ble analysert tematisk.
Vi gjennomførte fokusgrupper med {k} deltakere i {sites} kommuner.
Materialet er {k} samtaler, mange av dem førte vi mens vi gikk tur.
{few} unge ble intervjuet tre ganger i løpet av to år.
Vi intervjuet {k} veiledere, lærere og miljøarbeidere og fulgte {few} av dem i arbeidet.
`),
  mixed: lines(`
Vi kombinerer registerdata ({n} personer) med {k} intervjuer.
Evalueringen bygger på prosjektrapporter, spørreskjema til {small} deltakere og {k} intervjuer.
Statistikk fra kommunene leses sammen med besøk ved {sites} kontorer.
`),
  review: lines(`
Kunnskapsoppsummeringen bygger på {k} artikler og rapporter.
Vi søkte i ni databaser og på nettsidene til offentlige etater, og {k} studier ble med.
`),
  text: lines(`
Artikkelen bygger ikke på egne data.
Tre stortingsmeldinger leses mot hverandre.
`),
}

const counted = lines(`
{pct} prosent hadde ikke fullført videregående ved {late} års alder.
De fleste periodene var korte, og {pct} prosent var tilbake innen {years} år.
Fravær på tiende trinn var den enkeltfaktoren som best forutsa utenforskap.
Foreldrenes utdanning forklarte om lag en tredel av forskjellen.
Risikoen var høyest blant dem som hadde byttet skole flere ganger.
Jenter falt fra senere enn gutter og var borte lenger.
Sammenhengen var sterkere i kommuner med høy ledighet.
En støttende lærer på ungdomstrinnet gikk sammen med lavere risiko.
Blant søsken ble sammenhengene halvert, men de forsvant ikke.
En liten gruppe, {low} prosent av kullet, sto for over halvparten av månedene utenfor.
Fagbrev jevnet ut forskjellene innen fylte tretti år.
`)

const told = lines(`
Deltakerne beskriver en langsom glidning ut, mer enn et valg.
Flere forteller om én voksen som ikke ga dem opp.
Skammen var verst når kjente spurte hva de drev med for tiden.
Skolen huskes mest for friminuttene.
Mange bar samordningen mellom kontorene selv, på telefon og etter hukommelsen.
Små oppgaver som betydde noe for noen, ble vendepunktet for de fleste.
Veilederne bøyde reglene for å få dem til å passe.
Tilliten vokste når avtaler ble holdt, og falt med hvert bytte av saksbehandler.
De unge ønsket seg helt vanlige ting: et sted å bo, en kollega, en tirsdag med innhold.
Nettene var lettere enn dagene, for da var heller ingen andre på jobb.
Å fylle atten ble fortalt som å miste folk mer enn som å få rettigheter.
Dyr, motorer og kjøkken åpnet for samtaler som kontorene ikke gjorde.
Førerkort ble nevnt like ofte som vitnemål.
Brev fra NAV ble liggende uåpnet, noen ganger i månedsvis.
Flere hadde prøvd å begynne igjen og havnet i klasser med elever som var fire år yngre.
Den første lønna husket de på krona.
Ordet «senere» går igjen i nesten alle samtalene.
`)

export const results: Record<Design, string[]> = {
  register: counted,
  survey: [
    ...counted,
    ...lines(
      'Hver fjerde svarte at det vanskeligste var å komme seg opp om morgenen.\nEnsomhet var utbredt og hang sammen med få faste gjøremål.',
    ),
  ],
  trial: lines(`
Etter {months} måneder var {pct1} prosent av deltakerne i arbeid eller utdanning, mot {pct2} prosent i sammenligningsgruppen.
Tiltaket ga bedre livskvalitet, men ikke flere i arbeid.
Virkningen kom sent og holdt seg.
De som hadde vært lengst utenfor, hadde størst nytte.
`),
  qualitative: told,
  mixed: [...counted.slice(0, 6), ...told.slice(0, 8)],
  review: lines(`
Det er skrevet mye om risiko og lite om veier tilbake.
Kunnskapen er best om jobbstøtte og svakest om korte kurs.
Studiene bruker {few} ulike mål på å være utenfor.
Få studier følger deltakerne i mer enn to år.
`),
  text: lines(`
Språket om utenforskap flytter blikket fra institusjonene til den enkelte.
Mål og frister inviterer til å hjelpe dem som trenger det minst.
`),
}

export const conclusions = lines(`
Relasjoner, mer enn tiltak, ser ut til å bane veien tilbake.
Det forebyggende arbeidet bør begynne på ungdomstrinnet og følge personen.
Funnene taler for tjenester som varer lenger enn et prosjekt.
Tidlig kontakt og små skritt virker mer lovende enn strengere krav.
Politikken bør skille mellom korte opphold og varig utenforskap.
Skole, helsetjeneste og arbeidsgivere har en felles oppgave.
Det trengs lengre oppfølging før metoden tas i bruk flere steder.
Erfaringene til {group} bør inn i utformingen av tjenestene.
Tiltak mot {topic} kan redusere senere utenforskap, men årsakene må undersøkes nærmere.
De som står lengst unna, trenger de mest fleksible tilbudene og får de minst fleksible.
Bedre samordning begynner med færre dører.
Det som ser ut som tilbaketrekning, kan være en måte å holde på verdigheten på.
De som kommer tilbake, fortjener klasser for voksne.
Landsgjennomsnittet skjuler steder der det går bedre enn ventet.
Suksess bør måles i mer enn måneder i arbeid.
`)
