/* Sentences of Swedish and Danish abstracts. Written for this sample; what they find is invented. */
const lines = (text: string) => text.trim().split('\n')

export const swedish = {
  backgrounds: lines(`
Många unga i Sverige står en längre tid utanför både skola och arbetsliv.
{Topic} har varit en återkommande fråga i svensk utbildnings- och arbetsmarknadspolitik.
Kommunernas insatser för {group} är många men sällan utvärderade.
Vi vet mer om varför unga lämnar skolan än om hur de kommer tillbaka.
Vägen från skola till arbete har blivit längre i Sverige.
`),
  aims: lines(`
Syftet är att undersöka hur {topic} hänger samman med senare etablering på arbetsmarknaden.
Artikeln frågar hur {group} själva beskriver sin situation.
Studien analyserar hur svenska myndigheter möter {group}.
Syftet är att kartlägga vilka omständigheter som skyddar mot långvarigt utanförskap.
`),
  counted: lines(`
Registerdata för {n} personer följdes fram till {late} års ålder.
En enkät besvarades av {n} ungdomar i sex svenska kommuner.
Analyserna bygger på sammanlänkade svenska register (n = {n}).
`),
  told: lines(`
Studien bygger på {k} intervjuer och fältarbete i två svenska kommuner.
{k} livsberättelser analyserades tematiskt.
Fokusgrupper hölls med {k} deltagare.
`),
  countedResults: lines(`
{pct} procent saknade gymnasieexamen vid {late} års ålder.
De flesta perioderna var korta, och {pct} procent var tillbaka inom {years} år.
Föräldrarnas utbildning förklarade en tredjedel av skillnaden.
Sambandet var starkare i kommuner med hög arbetslöshet.
Frånvaro i nionde klass var den starkaste prediktorn.
`),
  toldResults: lines(`
Deltagarna beskriver hur de långsamt gled ut ur skolan.
Flera berättar om en vuxen som aldrig gav upp.
Skammen var en ständig följeslagare.
Handläggarna töjde på reglerna för att få dem att passa.
De unga önskade sig vanliga saker: en bostad, en kollega, en vardag.
`),
  conclusions: lines(`
Resultaten talar för insatser som varar längre än ett projekt.
Tidig kontakt tycks viktigare än hårdare krav.
Skola, vård och arbetsgivare behöver dela ansvaret.
Relationer är vägen tillbaka.
`),
}

export const danish: typeof swedish = {
  backgrounds: lines(`
Mange unge i Danmark står i længere tid uden for både uddannelse og job.
{Topic} har længe været på dagsordenen i dansk uddannelses- og beskæftigelsespolitik.
Kommunernes tilbud til {group} er mange og overlapper hinanden.
Vi ved mere om hvorfor unge falder fra, end om hvordan de vender tilbage.
Vejen fra skole til arbejde er blevet længere i Danmark.
`),
  aims: lines(`
Formålet er at undersøge, hvordan {topic} hænger sammen med senere tilknytning til arbejdsmarkedet.
Artiklen spørger, hvordan {group} selv forstår deres situation.
Undersøgelsen ser på, hvordan danske jobcentre møder {group}.
Formålet er at kortlægge, hvad der beskytter mod varig udsathed.
`),
  counted: lines(`
Registerdata for {n} personer blev fulgt til {late}-årsalderen.
Et spørgeskema blev besvaret af {n} unge i fem danske kommuner.
Analyserne bygger på sammenkoblede danske registre (n = {n}).
`),
  told: lines(`
Undersøgelsen bygger på {k} interview og feltarbejde i to danske kommuner.
{k} livshistorier blev analyseret tematisk.
Der blev holdt fokusgrupper med {k} deltagere.
`),
  countedResults: lines(`
{pct} procent havde ingen ungdomsuddannelse som {late}-årige.
De fleste perioder var korte, og {pct} procent var tilbage inden for {years} år.
Forældrenes uddannelse forklarede en tredjedel af forskellen.
Sammenhængen var stærkere i kommuner med høj ledighed.
Fravær i niende klasse var den stærkeste prædiktor.
`),
  toldResults: lines(`
Deltagerne beskriver, hvordan de langsomt gled ud af skolen.
Flere fortæller om én voksen, der ikke gav op.
Skammen fulgte dem overalt.
Sagsbehandlerne bøjede reglerne for at få dem til at passe.
De unge ønskede sig almindelige ting: en bolig, en kollega, en hverdag.
`),
  conclusions: lines(`
Resultaterne taler for indsatser, der varer længere end et projekt.
Tidlig kontakt ser ud til at være vigtigere end hårdere krav.
Skole, sundhedsvæsen og arbejdsgivere må dele ansvaret.
Relationer er vejen tilbage.
`),
}
