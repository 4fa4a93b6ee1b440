import type { Design } from '../report.ts'

/* How the studies of English abstracts were done; the numbers are drawn when a sentence is used. */
const lines = (text: string) => text.trim().split('\n')

export const methods: Record<Design, string[]> = {
  register: lines(`
Register data on all {n} persons born in {place} in {cohort} were followed to the age of {late}.
We linked education, benefit and health registers in {place} for {n} individuals ({cohort}–{cohortEnd}).
The sample comprised {n} former pupils identified in national registers; discrete-time hazard models were used.
A population-based cohort of {n} persons from {place} was followed for {years} years with annual information on school, work and benefits.
Sequence analysis of monthly register states was carried out for {n} persons who left lower secondary school between {cohort} and {cohortEnd}.
Sibling fixed-effects models were estimated on administrative records from {place} (n = {n}).
Using complete tax and education records from {place}, we compared {n} leavers with matched completers.
We used a difference-in-differences design around a reform in {place}, with {n} observations in administrative data.
Cox regression was applied to register data on {n} young adults, adjusting for parental education, income and municipality.
Group-based trajectory models were fitted to {years} years of register information on {n} persons in {place}.
Individual-level records from {place} were linked across four agencies and analysed with multilevel logistic regression (n = {n}).
Multistate models described movements between school, work, benefits and inactivity for {n} persons.
`),
  survey: lines(`
A questionnaire was answered by {n} persons in {place} (response rate {pct}%).
We used a school-based survey in {place} with {n} participants, repeated after {years} years.
Cross-sectional data were collected among {group} in {place} (n = {n}); multivariable logistic regression was used.
Telephone interviews with standard instruments were completed by {n} respondents, of whom {pct}% were women.
Survey answers from {n} adolescents in {place} were analysed with structural equation models.
Participants (n = {n}) were recruited through services in {place} and filled in measures of well-being, support and work ability.
Two waves of a youth panel from {place} were analysed, with {n} respondents and {pct}% attrition.
Latent class analysis was applied to answers from {n} young respondents in {place}.
Members of a youth panel (n = {n}) kept a time-use diary for two weeks.
A random sample of {n} employers and caseworkers in {place} received an online survey.
`),
  trial: lines(`
Participants in {place} were randomised to the programme (n = {small}) or to services as usual (n = {small2}) and followed for {months} months.
We conducted a pragmatic randomised trial at {sites} sites in {place}; the primary outcome was competitive employment.
A quasi-experimental design compared {small} participants with a matched group from neighbouring municipalities.
In this multicentre trial, {small} participants in {place} were allocated to individual follow-up or to a waiting list.
A stepped-wedge trial included {sites} offices in {place}; analyses were by intention to treat.
The programme was offered to all eligible persons in {sites} municipalities and evaluated with a regression discontinuity at age 25.
A parallel-group trial with blinded assessment enrolled {small} persons, {pct}% of whom completed the last interview.
`),
  qualitative: lines(`
Semi-structured interviews were held with {k} participants in {place} and analysed thematically.
We carried out {k} life-history interviews and returned to {few} of the participants two years later.
The material consists of field notes from {months} months in a drop-in centre in {place}, and of {k} interviews.
Five focus groups with {k} participants were conducted in {place}; systematic text condensation was used.
In-depth interviews with {k} participants were analysed in the tradition of interpretative phenomenology.
{k} narrative interviews were read for turning points, in the participants' own words.
The study builds on participant observation in two schools in {place} and on interviews with {k} pupils, teachers and parents.
{few} participants photographed their week, and the pictures were the starting point of {k} conversations.
We interviewed {k} front-line workers in {place} and discussed the findings with a group of {few} young co-researchers.
Constructivist grounded theory guided the analysis of {k} interviews with {group}.
Walking interviews with {k} persons took place in the neighbourhoods where they had grown up.
Repeated interviews over {years} years with {few} persons gave {k} transcripts, which were analysed as cases.
An institutional ethnography started from the daily work of {few} caseworkers and followed the forms that they fill in.
`),
  mixed: lines(`
Survey data from {n} respondents in {place} were combined with {k} interviews.
A convergent mixed-methods design joined administrative data (n = {n}) with focus groups in {sites} municipalities.
We first analysed register data on {n} persons and then interviewed {k} persons chosen for contrast.
The evaluation drew on {k} interviews, programme documents and follow-up data on {small} participants.
Logs from {sites} projects were coded and counted, and {k} participants and staff were interviewed.
Process data, a questionnaire (n = {small}) and {few} case studies were integrated in a joint display.
An explanatory sequential design was used: a survey of {n} persons in {place}, then {k} in-depth interviews.
Statistics from the municipalities were read together with field visits to {sites} offices in {place}.
`),
  review: lines(`
We searched nine databases and the websites of public bodies; {k} studies met the criteria.
A scoping review was carried out in five steps, with two reviewers for each reference.
The synthesis covers {k} publications from {place}, of which most were published after {recent}.
Following a published protocol, we screened {n} references and included {k} studies.
{k} evaluations and reports from {place} were summarised in a narrative synthesis.
Meta-analysis with random effects was possible for {few} of {k} studies.
This summary of knowledge builds on {k} reports, theses and articles from {place}.
`),
  text: lines(`
The argument builds on policy documents from {cohort} to {cohortEnd} and on the theoretical literature.
No new data were collected.
The essay reads three government papers against each other.
We draw on our experience with services in {place}.
`),
}

/** For studies of other groups than the young. */
export const plainMethods = lines(`
Questionnaires were answered by a sample of {group} in {place} (n = {n}).
We followed {group} in {place} for {months} months (n = {small}).
Interviews with {group} in {place} were analysed thematically (n = {k}).
Administrative records of {n} persons in {place} were analysed with Cox regression.
{small} participants were randomised to the programme or to usual practice.
A literature search gave {k} studies of {group}.
Focus groups with {k} participants were held in {place}.
`)

export const comparisonMethods = lines(`
We used harmonised microdata from {place} for {cohort}–{cohortEnd} (n = {n}).
Register data from {place} were prepared in the same way and analysed with identical models (n = {n}).
Multilevel models were fitted to {n} individuals nested in country-years.
Policy documents and {k} expert interviews from {place} were compared case by case.
Labour force surveys from {place} gave {n} observations of persons aged 15–29.
Decomposition methods separated differences in composition from differences in returns between {place}.
Matched pairs of municipalities in {place} were visited, and {k} caseworkers were interviewed.
A fuzzy-set comparison was made of institutional conditions in {place}.
`)
