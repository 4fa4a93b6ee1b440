/** A subject of study: how sentences name it (one form a language) and heads that titles are made of. */
export interface Topic {
  en: string
  nb: string
  sv: string
  da: string
  heads: string[]
  headsNb: string[]
  keywords: string[]
  keywordsNb: string[]
}

/** en | nb | sv | da | English heads ; | Norwegian heads ; | keywords , | Norwegian keywords , */
const rows = `
drop-out from upper secondary school|frafall i videregående opplæring|avhopp från gymnasiet|frafald fra ungdomsuddannelserne|Who leaves, and when? Timing of drop-out from upper secondary school;Leaving before the exam: pathways out of upper secondary education;Slow goodbyes to school|Når skolen tar slutt for tidlig;Å slutte på videregående;Bortvalg eller frafall?|drop-out,upper secondary education,school completion|frafall,videregående opplæring,gjennomføring
vocational tracks|yrkesfaglige løp|yrkesprogram|erhvervsuddannelser|The broken apprenticeship ladder;Vocational tracks and the long way to a trade certificate;Hands first: learning to stay in vocational school|Yrkesfag uten læreplass;Hendene først|vocational education,apprenticeship,trade certificate|yrkesfag,læreplass,fagbrev
school absence|skolefravær|skolfrånvaro|skolefravær blandt unge|Empty chairs: prolonged school absence and later inactivity;School absence at fifteen as an early marker;Mornings that do not begin|Den tomme pulten;Bekymringsfullt fravær|school absenteeism,attendance,truancy|skolefravær,skolevegring,ungdomstrinnet
mental health problems|psykiske helseplager|psykisk ohälsa|psykiske problemer|Mental distress and the road out of education and work;Symptoms first or exclusion first? Mental health and inactivity;Carrying the invisible: mental health problems outside work|Unge utenfor og psykiske helseplager;Når hodet sier stopp|mental health,psychological distress,young adults|psykisk helse,unge voksne,utenforskap
depressive symptoms|depressive symptomer|depressiva symtom|depressive symptomer i ungdommen|Adolescent depressive symptoms and economic inactivity at age 25;A decade of low mood: depression trajectories and work;Sadness has no timetable|Tungsinn og tilknytning til arbeidslivet;Nedstemthet i ungdomsårene|depression,adolescence,longitudinal study|depresjon,ungdom,forløp
loneliness|ensomhet|ensamhet|ensomhed|Alone at noon: loneliness in everyday life without work;Loneliness, friendships and the shrinking week;Nobody to tell it to|Ensom midt på dagen;Få venner, lange dager|loneliness,social networks,everyday life|ensomhet,nettverk,hverdagsliv
supported employment|individuell jobbstøtte|individanpassat arbetsstöd|individuelt planlagt job med støtte|Place first, train later: supported employment before thirty;A job specialist on your side;Individual placement and support in early psychosis services|Jobbspesialisten på laget;Først jobb, så bedring?|supported employment,IPS,job specialist|individuell jobbstøtte,jobbspesialist,arbeidsinkludering
activation requirements|aktivitetsplikt|aktiveringskrav|aktiveringskrav til unge|Sticks, carrots and calendars: activation requirements for young claimants;Does it help to demand? Conditionality of benefits;The duty to be active|Plikt til aktivitet;Krav som virker, krav som skremmer|activation,conditionality,social assistance|aktivitetsplikt,vilkår,sosialhjelp
health-related benefits|helserelaterte ytelser|sjukersättning till unga|helbredsrelaterede ydelser|Twenty-two and on benefits: entry to health-related income support;From assessment allowance to work or to permanent pension;The waiting room of health-related benefits|Arbeidsavklaring i venterommet;Unge på helserelaterte ytelser|disability benefits,work assessment,income support|arbeidsavklaringspenger,uføretrygd,ytelser
social assistance|økonomisk sosialhjelp|försörjningsstöd|kontanthjælp|Short spells, long shadows: social assistance in the early twenties;Living on the minimum: social assistance and hope;Inherited need? Social assistance across two generations|Sosialhjelp i ung alder;Et liv på minstesatser|social assistance,poverty,welfare receipt|sosialhjelp,fattigdom,levekår
youth unemployment|ungdomsledighet|ungdomsarbetslöshet|ungdomsledighed|Scars that fade and scars that stay: early unemployment;First jobs in bad times;After the downturn: unemployment spells of school leavers|Ledig som ung, sårbar som voksen?;Arr etter arbeidsledighet|unemployment,scarring,labour market entry|arbeidsledighet,arbeidsmarked,overgang
substance use|rusmiddelbruk|missbruk|rusmiddelforbrug|Cannabis, company and coming late;Substance use and the loosening of ties to school;Sober days: work as a way out of substance use|Rus og veien ut av skolen;Nykter på jobb|substance use,cannabis,alcohol|rus,cannabis,oppfølging
transitions from child welfare|overganger fra barnevernet|övergången från samhällsvård|overgangen fra anbringelse|Eighteen and on your own: care leavers between school and work;Aftercare and the first year of work;Left by the system twice|Ettervern og første jobb;Atten år og alene|care leavers,child welfare,aftercare|barnevern,ettervern,overgang til voksenliv
immigrant background|innvandrerbakgrunn|utländsk bakgrund|indvandrerbaggrund|Names on an application: descendants of immigrants and the first job;Ambition and obstacle among children of immigrants;Neither here nor hired|Etterkommere og den første jobben;Høye ambisjoner, stengte dører|immigrants,descendants,discrimination|innvandrere,etterkommere,diskriminering
newly arrived refugees|nyankomne flyktninger|nyanlända ungdomar|nyankomne flygtninge|Too old for school, too new for work: refugees arriving at seventeen;Introduction classes and after;Learning the language of work|Sen ankomst og kort botid;Fra innføringsklasse til arbeid|refugees,late arrival,introduction programme|flyktninger,kort botid,introduksjonsprogram
disability|funksjonsnedsettelse|funktionsnedsättning|handicap|Willing and waiting: disabled school leavers;Ramps are not enough: disability and the first employer;Transition plans that were never opened|Vil, kan, får ikke;Etter spesialskolen|disability,accessibility,transition planning|funksjonsnedsettelse,tilrettelegging,overgang
attention and autism diagnoses|ADHD og autisme|neuropsykiatriska diagnoser|ADHD og autisme hos unge|Out of step: ADHD and the end of schooling;Autistic school leavers and the employers who met them;Diagnosed late, employed later|Ute av takt;Autisme og arbeid|ADHD,autism,neurodevelopmental disorders|ADHD,autisme,tilpasning
early motherhood|tidlig moderskap|tidigt moderskap|tidligt moderskab|Pushchair and classroom: mothers before twenty;Early motherhood, late diplomas;Care work that does not count|Mor før tjue;Barnevogn i klasserommet|young mothers,care work,gender|unge mødre,omsorg,kjønn
crime and imprisonment|kriminalitet og soning|kriminalitet och anstalt|kriminalitet og afsoning|Released to nothing: work after a first sentence;Behind and outside: schooling in youth detention;Police records and pay slips|Ut av soning, inn i hva?;Straff og skolegang|crime,desistance,prison education|kriminalitet,soning,tilbakeføring
housing and homelessness|bolig og bostedsløshet|hemlöshet|hjemløshed|Sofa to sofa: unstable housing and unstable work;A key of one's own;Homes before jobs|Fra sofa til sofa;En egen nøkkel|housing,homelessness,independent living|bolig,bostedsløshet,selvstendighet
rural living|oppvekst i distriktene|uppväxt på landsbygden|opvækst i yderområder|Staying behind or staying put: growing up far from campus;The last bus: distance, school and work;Small places, large nets|Bygda som ble igjen;Siste buss hjem|rural youth,mobility,place attachment|bygdeungdom,mobilitet,stedstilhørighet
gaming and screen life|dataspill og skjermliv|dataspelande|gaming og skærmliv|Night shifts online: gaming and withdrawal from school;Guilds instead of jobs;Screens as shelter|Nattskift på nett;Spill som tilflukt|gaming,digital life,withdrawal|dataspill,skjermtid,tilbaketrekning
sleep and daily rhythm|søvn og døgnrytme|sömn och dygnsrytm|søvn og døgnrytme i ungdomsårene|Delayed sleep and delayed careers;Awake at four: daily rhythm without obligations;Sleep duration in adolescence and later benefit receipt|Våken klokka fire;Døgnet på hodet|sleep,circadian rhythm,health behaviour|søvn,døgnrytme,helseatferd
musculoskeletal pain|muskel- og skjelettplager|långvarig smärta|smerter i bevægeapparatet|Aching and absent: pain complaints at sixteen;Multisite pain and the transition to work;Bodies that protest|Vondt i ungdomskroppen;Smerter før arbeidslivet|musculoskeletal pain,somatic complaints,work disability|smerter,somatiske plager,arbeidsevne
bullying|mobbing|mobbning|mobning|Bullied then, outside now;The long reach of the schoolyard;Victims, bullies and bystanders ten years on|Skolegårdens lange skygge;Mobbet da, utenfor nå|bullying,victimisation,school environment|mobbing,skolemiljø,langtidsvirkninger
social inheritance|sosial arv|socialt arv|social arv og uddannelse|Like parent, like child? Benefit receipt across generations;Home resources and second chances;The kitchen table and the labour market|Arv og utenforskap;Foreldres ressurser, barns sjanser|parental education,intergenerational transmission,inequality|sosial arv,ulikhet,foreldre
the follow-up service|oppfølgingstjenesten|det kommunala aktivitetsansvaret|den kommunale ungeindsats|On the phone with those who left: the county follow-up service;A service without a door;Finding them again|Tjenesten uten dør;Å finne dem igjen|follow-up service,outreach,local government|oppfølgingstjenesten,oppsøkende arbeid,fylkeskommune
collaboration between services|samarbeid mellom tjenester|samverkan mellan myndigheter|tværfagligt samarbejde|Meetings about me: collaboration across sectors;Five offices, one person;Between two budgets|Møtene om meg;Fem kontorer og ett menneske|interagency collaboration,coordination,services|samhandling,samordning,tjenester
discretion of front-line workers|skjønn i førstelinja|handläggares handlingsutrymme|sagsbehandleres skøn|Reading between the forms: discretion at the front line;Caseworkers' images of the motivated client;Tick the box or take a walk|Mellom skjema og skjønn;Veilederens blikk|street-level bureaucracy,discretion,casework|skjønn,førstelinje,veileder
youth guarantees|ungdomsgarantier|ungdomsgarantin|ungegarantier|Promised within four months: what became of the youth guarantee;Guarantees without places;A guarantee in practice|Lovet innen åtte uker;Garantien i praksis|youth guarantee,labour market policy,implementation|ungdomsgaranti,arbeidsmarkedspolitikk,iverksetting
wage subsidies and work placements|lønnstilskudd og arbeidspraksis|lönebidrag och praktik|løntilskud og praktik|Free labour or first step? Work placements;Wage subsidies and the employer's second thought;Trial periods that never end|Praksis uten ende;Lønnstilskudd som inngang|wage subsidy,work placement,employers|lønnstilskudd,arbeidspraksis,arbeidsgivere
production schools|produksjonsskoler|produktionsskolor|produktionsskoler|Making things, making do: learning in production schools;The workshop as classroom;A detour that leads somewhere|Verkstedet som klasserom;Omveien|production school,alternative learning,practical learning|produksjonsskole,alternativ opplæring,mestring
green care|grønt arbeid og gårdstilbud|grön rehabilitering|grønne tilbud og naturterapi|Horses do not ask: farm-based services;Out of doors, out of the dark;Green care and the habit of getting up|Hestene spør ikke;Ut på tunet|green care,farm-based services,nature|Inn på tunet,grønn omsorg,natur
physical activity|fysisk aktivitet|fysisk aktivitet i vardagen|idræt og bevægelse|Running towards work? Exercise groups;Fitness at eighteen and income at thirty;Team sports and staying in school|I form til jobb;Idrett og fullføring|physical activity,fitness,sports participation|fysisk aktivitet,idrett,kondisjon
mentoring|mentorordninger|mentorskap|mentorordninger for unge|One adult who stays: mentoring;Mentors, matches and mismatches;Borrowed confidence|Én voksen som blir;Lånt selvtillit|mentoring,relationships,social support|mentor,relasjoner,sosial støtte
career guidance|karriereveiledning|studie- och yrkesvägledning|uddannelsesvejledning|Choosing without a map: career guidance for the undecided;Guidance at the margins;The second choice|Valg uten kart;Veiledning i utkanten|career guidance,educational choice,aspirations|karriereveiledning,utdanningsvalg,motivasjon
user participation|brukermedvirkning|brukarmedverkan|brugerinddragelse|Asked, but not heard: user participation;Experts by experience in youth services;Designing with, not for|Spurt, men ikke hørt;Erfaringens ekspertise|user participation,co-production,peer support|brukermedvirkning,samskaping,likeperson
stigma and shame|stigma og skam|stigma och skam|stigma og skam blandt unge|What do you do? Shame and the question at parties;Lazy, ill or unlucky: public images of the inactive;Wearing the label|Skammens hverdag;Hva driver du med?|stigma,shame,identity|stigma,skam,identitet
hopes for the future|framtidshåp|framtidstro|fremtidshåb|Ordinary dreams: a house, a dog and a job;Waiting to become someone;Futures in the plural|Helt vanlige drømmer;Framtida på vent|future orientation,hope,agency|framtid,håp,handlekraft
recovery and meaningful activity|bedring og meningsfull aktivitet|återhämtning och meningsfull sysselsättning|recovery og meningsfuld beskæftigelse|Somewhere to be on a Tuesday: meaningful activity;Recovery in the rehearsal room;Small steps, long stairs|Et sted å være på tirsdager;Små skritt|recovery,meaningful activity,community|bedring,aktivitet,fellesskap
debt and private economy|gjeld og privatøkonomi|skuldsättning|gæld og privatøkonomi|Small loans, large worries: debt and disconnection;Owing at twenty;Phone bills and futures|Gjeld før tjuefem;Små lån, store bekymringer|debt,financial strain,consumption|gjeld,økonomi,forbruk
digital services|digitale tjenester|digitala tjänster|digitale tilbud|Log in to be seen: digital welfare services;Chat with a counsellor;Offline in an online agency|Logg inn for å bli sett;Digitalt utenforskap|digitalisation,online counselling,access|digitalisering,nettbasert hjelp,tilgang
Sámi youth|samisk ungdom|samiska ungdomar|samiske unge|Between herd and high school: Sámi youth;Two languages, one job market;Belonging in the North|Mellom rein og realfag;Tilhørighet i nord|Sámi,indigenous youth,belonging|samisk,urfolk,tilhørighet
gender differences|kjønnsforskjeller|könsskillnader|kønsforskelle|His exit, her exit: gendered pathways;Why boys leave and girls fall ill;Daughters of the welfare state|Gutters og jenters veier ut;Hans vei, hennes vei|gender differences,life course,health|kjønn,livsløp,helse
societal costs of exclusion|samfunnskostnader ved utenforskap|samhällskostnader för utanförskap|samfundsøkonomiske omkostninger|What does it cost? Lifetime losses of early exclusion;Pricing prevention;The bill for inactivity|Hva koster utenforskap?;Regningen for frafall|costs,economic evaluation,prevention|kostnader,samfunnsøkonomi,forebygging
the measurement of NEET|måling av NEET|mätningen av UVAS|målingen af NEET|Counting the uncounted: the NEET indicator under scrutiny;NEET for a month or NEET for years? Duration and definition;A category that hides its contents|Hvem er NEET?;Tellemåter og tomrom|NEET,indicators,measurement|NEET,indikatorer,definisjon
school engagement|skoleengasjement|skolanknytning|skoleengagement|Bored, bruised or busy: school engagement;Teachers who noticed;Belonging in the ninth grade|Lærerne som så;Trivsel på ungdomstrinnet|school engagement,teacher support,belonging|skoleengasjement,lærerstøtte,trivsel
low grades from lower secondary school|svake grunnskolepoeng|låga betyg från grundskolan|lave karakterer fra grundskolen|Grade points at sixteen and what they foretell;Starting behind: low achievement and later inactivity;Below thirty points|Grunnskolepoeng og skjebne?;Å starte bakerst|school achievement,grades,prediction|grunnskolepoeng,karakterer,prestasjoner
the pandemic|pandemien|pandemin|pandemien og de unge|Locked out: first jobs in the year of closures;School at home, nowhere to go;Apprentices sent home|Stengt ute;Lærling på vent|COVID-19,pandemic,lockdown|covid-19,pandemi,nedstenging
`

export const topics: Topic[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [en, nb, sv, da, heads, headsNb, keywords, keywordsNb] = row.split('|')
    if (!en || !nb || !sv || !da || !heads || !headsNb || !keywords || !keywordsNb) throw new Error(`bad topic: ${row}`)
    return {
      en,
      nb,
      sv,
      da,
      heads: heads.split(';'),
      headsNb: headsNb.split(';'),
      keywords: keywords.split(','),
      keywordsNb: keywordsNb.split(','),
    }
  })

/** Who is studied, where it is the review's target group. */
export const groups = {
  en: 'young people aged 16–24|young adults aged 18–29|early school leavers|young people outside education and work|young benefit recipients|young adults in contact with welfare services|adolescents leaving lower secondary school|young people not in education, employment or training (NEET)|young jobseekers|school leavers|young adults with long spells of inactivity|young people on the margins of school'.split(
    '|',
  ),
  nb: 'unge i alderen 16–24 år|unge voksne mellom 18 og 29 år|unge utenfor skole og arbeid|ungdom som har avbrutt videregående|unge mottakere av helserelaterte ytelser|unge arbeidssøkere|ungdom i utkanten av skolen|unge uten arbeid eller skoleplass'.split(
    '|',
  ),
  sv: 'unga i åldern 16–24 år|unga vuxna mellan 18 och 29 år|unga som varken arbetar eller studerar|unga arbetssökande|ungdomar utan gymnasieexamen'.split(
    '|',
  ),
  da: 'unge mellem 16 og 24 år|unge voksne på 18–29 år|unge uden for uddannelse og job|unge ledige|unge uden ungdomsuddannelse'.split(
    '|',
  ),
}

/** Groups that turn out, in full text, to be other than the target group. */
export const wideGroups = {
  en: [
    'adults of working age',
    'persons aged 18–66',
    'pupils in grades five to seven',
    'parents of adolescents',
    'claimants of all ages',
    'families with low income',
  ],
  nb: [
    'voksne i yrkesaktiv alder',
    'personer mellom 18 og 66 år',
    'elever på mellomtrinnet',
    'foreldre til ungdom',
    'mottakere i alle aldre',
  ],
}

/** Subjects that a search on these words drags in though they are about somebody else: en | group | nb | nb group | heads ; | keywords , */
const others = `
return to work after cancer|middle-aged cancer survivors|tilbakeføring til arbeid etter kreft|kreftoverlevere over 45 år|Back at the desk: work after breast cancer;Oncology patients and the meaning of work|cancer,return to work,survivorship
early retirement|workers over 55|tidligpensjonering|arbeidstakere over 55 år|Leaving early: who retires at sixty-two;The last years of working life|early retirement,older workers,pension
sickness absence of nurses|hospital nurses|sykefravær blant sykepleiere|sykepleiere på sykehus|Short breaks, long leave: sickness absence on hospital wards;Shift work and nurses on leave|sickness absence,nurses,shift work
reading in primary school|pupils in second to fourth grade|leseopplæring i barneskolen|elever på andre til fjerde trinn|Reading circles in the third grade;Learning to decode: small-group teaching|reading,primary school,literacy
university study progress|university students in their third year|studieprogresjon|studenter på tredje studieår|Credits, calendars and careers of bachelor students;Who finishes the master's thesis on time?|higher education,study progress,students
chronic pain clinics|adults between 40 and 60 with chronic low back pain|tverrfaglig smertebehandling|voksne mellom 40 og 60 år|Backs to work: a clinic for long-term pain;Ergonomics and endurance after fifty|low back pain,rehabilitation,adults
dementia caregivers|spouses caring for persons with dementia|pårørende til personer med demens|ektefeller og voksne barn|Caring at night: employment of spouses in dementia care;Respite and employment after sixty|dementia,carers,respite
preschool attendance|children aged one to five|barnehagedeltakelse|barn mellom ett og fem år|Kindergarten hours and mothers' wages;Play, language and attendance before school|early childhood,kindergarten,language
labour migration of adults|migrant construction workers aged 30–55|arbeidsinnvandring|utenlandske bygningsarbeidere|Posted and paid: construction workers far from home;Seasonal hands in the fish factory|labour migration,construction,working conditions
diabetes self-management|adults with type 2 diabetes|egenbehandling av diabetes|voksne med type 2-diabetes|Counting carbohydrates at work;Diabetes education in the workplace canteen|diabetes,self-management,workplace
elite sports careers|retired professional athletes|karriereslutt i toppidretten|tidligere toppidrettsutøvere|After the final whistle: second careers of athletes;Medals and mortgages|athletes,career,retirement
veterans|military veterans between 35 and 60|veteraners arbeidsliv|veteraner etter utenlandstjeneste|From deployment to daily work;Uniforms in the wardrobe|veterans,post-traumatic stress,employment
long-term unemployed adults|long-term unemployed aged 45 and over|langtidsledige over 45 år|langtidsledige over 45 år|Too late to retrain? Long-term unemployment after forty-five;Hiring the experienced|long-term unemployment,older jobseekers,retraining
teachers' workload|lower secondary teachers|læreres arbeidsbelastning|lærere på ungdomstrinnet|Marking at midnight: teachers' working hours;Leaving the classroom: why teachers resign|teachers,workload,turnover
`

export interface OtherTopic extends Pick<Topic, 'en' | 'nb' | 'heads' | 'keywords'> {
  group: string
  groupNb: string
}

export const otherTopics: OtherTopic[] = others
  .trim()
  .split('\n')
  .map((row) => {
    const [en, group, nb, groupNb, heads, keywords] = row.split('|')
    if (!en || !group || !nb || !groupNb || !heads || !keywords) throw new Error(`bad topic: ${row}`)
    return { en, group, nb, groupNb, heads: heads.split(';'), keywords: keywords.split(',') }
  })
