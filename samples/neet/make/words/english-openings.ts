/*
 * Sentences of English abstracts: how they begin and what they ask. Slots in braces are filled in `sentences.ts`.
 * The sentences are written for this sample; their findings are invented.
 */
const lines = (text: string) => text.trim().split('\n')

export const youthBackgrounds = lines(`
The share of young people who are neither in school nor at work in {place} has changed little for two decades, whatever the business cycle.
Much is known about {topic} as a risk, and little about the course of events.
Policy documents speak of {topic} as one thing; those concerned describe several.
In {place}, some {low} per cent of those aged 16–25 spend at least a year outside education and employment before they turn thirty.
Being outside school and work early in life is associated with poorer health, lower income and weaker ties to others.
{Topic} has been on the political agenda in {place} since the {decade}s.
Few {adj} studies follow the same persons from lower secondary school into their late twenties.
Earlier research on {topic} has leaned on cross-sectional data, which leaves the order of events open.
Services for {group} are many, overlapping and often short-lived.
What is called motivation in case files may as well be a matter of transport, sleep or debt.
The transition from school to work has grown longer and less linear, in {place} as elsewhere.
There is broad agreement that early exclusion is costly, and little agreement on what prevents it.
{Topic} is seldom studied together with the labour market that young people actually meet.
When schools close their books on a pupil, someone else must open theirs.
Despite low general unemployment, {group} remain over-represented among those who receive income support in {place}.
Research has asked why young people leave, more rarely why some of them come back.
The word NEET lumps together people who are ill, caring for others, between jobs or simply tired of waiting.
It is unclear whether {topic} should be seen as a cause of exclusion from school and work, as a consequence, or as neither.
Many {adj} municipalities have set up projects against {topic}; fewer have evaluated them.
Mental health problems are by now the most common reason for benefit receipt before the age of thirty in {place}.
A completed upper secondary education is close to a requirement in today's labour market.
Those who grew up with few resources meet {topic} more often, and with less to fall back on.
The voices of {group} are largely missing from the debate that concerns them.
Local labour markets differ, and so may the consequences of leaving school early in {place}.
Welfare reforms have moved responsibility for {group} from one office to another several times.
More is known about the background of {topic} than about what follows.
Front-line workers describe {group} as hard to reach; the reverse is described less often.
Employers are expected to open their doors to {group}, yet they are rarely asked on what terms.
Not all who leave school early end up outside working life, and the differences are instructive.
Interventions are usually judged by employment alone, although {group} also speak of daily rhythm and dignity.
{Topic} may matter more where the welfare state is generous than where it is not, or the other way round.
Trust in public services is fragile among those who have met many of them.
The literature distinguishes poorly between short breaks and lasting exclusion.
In the wake of the financial crisis, entry-level jobs in {place} became fewer and asked for more.
Family background shapes both schooling and health, which makes it hard to tell their effects apart.
Young people in sparsely populated areas have fewer schools, fewer employers and longer journeys.
Registers tell where people are not; they say nothing of what they do there.
Every autumn some pupils do not turn up, and by Christmas nobody asks for them.
Two decades of reforms in {place} have aimed at raising completion rates, with modest results.
Public concern about {group} rises and falls with the unemployment rate, their situation less so.
Theories of transition assume a destination.
The labour market in {place} rewards certificates, and punishes their absence.
Studies of resilience have looked at children more than at young adults.
Being out of work at twenty means something else when everyone else is in school.
Attempts to prevent exclusion meet people late, often after several years of contact with services.
Whether early help pays off depends on what happens to those who receive none.
Health services, schools and welfare offices in {place} keep separate records of the same persons.
`)

export const plainBackgrounds = lines(`
{Topic} has attracted growing attention in {place}.
Evidence on {topic} among {group} is scattered and of uneven quality.
Over the past decades, {topic} has changed in ways that established measures do not capture.
The situation of {group} in {place} is shaped by rules that were made for somebody else.
Workplaces differ in how they meet {group}, and the reasons are poorly understood.
Few prospective studies of {topic} have been carried out in {place}.
Decision makers ask for knowledge about {topic} that is both local and robust.
{Topic} is a common concern of services, employers and families.
`)

export const comparisonBackgrounds = lines(`
Countries with similar levels of wealth differ markedly in how many of their young people are outside school and work.
Comparisons between {place} promise to tell apart what institutions do and what young people bring with them.
Welfare regimes are often invoked and seldom measured when {topic} is compared.
Harmonised surveys make it possible to look at {topic} across {place} with the same yardstick.
Whether vocational systems protect against {topic} is best studied where systems differ.
National debates about {topic} tend to treat as fate what looks different across the border.
The Nordic model is said to ease transitions from school to work; the claim is rarely put beside other countries.
Differences between {place} in the NEET rate may reflect definitions as much as realities.
`)

export const aims = lines(`
This study examines how {topic} is related to later participation in education and work among {group}.
We asked whether {topic} differs between those who return to school and those who do not.
The aim was to describe {topic} as experienced by {group}.
We set out to estimate the association between {topic} and being outside school and work {years} years later.
The paper explores what {topic} means in the daily lives of {group} in {place}.
Our objective was to identify which circumstances protect {group} from lasting exclusion.
The purpose of the study was to understand how services in {place} respond to {topic}.
We investigated the role of {topic} in the transition from school to work.
This article follows {group} over time and asks who finds a way back, and how.
The study sought to answer three questions: who they are, what they tell, and what the system does.
We wanted to know how {group} themselves explain their situation.
The aim is to map what is known about {topic} and {group}, and where knowledge is missing.
Here we compare the trajectories of {group} with those of peers who stayed in school.
We evaluate whether help that is offered early and in person changes the course for {group}.
This paper asks how {topic} is understood by teachers, caseworkers and the young themselves.
We describe the prevalence of {topic} and its change over {years} years.
Drawing on {adj} material, we discuss how the situation of {group} comes to be seen as an individual problem.
The objective was to test whether the link between {topic} and inactivity is explained by family background.
The study asks when help arrives, and from whom.
We examine how long {group} stay outside school and work, and what ends such periods.
Our aim was to let {group} describe the help that they had received, and the help that they had missed.
The article analyses changes in the composition of the inactive in {place}.
We studied the routes by which {group} come into contact with services.
`)

export const plainAims = lines(`
The aim of the study was to describe {topic} among {group} in {place}.
We examined which factors are associated with {topic} among {group}.
This study explores how {group} deal with {topic}.
The purpose was to evaluate a programme for {group}.
We wanted to estimate the extent of {topic} and its consequences for {group}.
The paper asks what {topic} costs, and whom.
`)

export const comparisonAims = lines(`
We compare {topic} across {place} and ask what the institutions contribute.
The aim was to examine whether the consequences of {topic} vary between {place}.
This article sets policies for {group} in {place} side by side.
We ask why {topic} weighs more heavily in some countries than in others, using data from {place}.
The study contrasts the routes by which {group} return to school or work in {place}.
The objective was to separate the composition of the populations from the effects of policy in {place}.
`)
