import type { Design } from '../report.ts'

/* What the studies of English abstracts found. All of it is invented. */
const lines = (text: string) => text.trim().split('\n')

const counted = lines(`
By the age of {late}, {pct}% had not completed upper secondary school.
{Topic} was associated with later inactivity ({or}), and the association weakened when school grades were taken into account.
The risk was concentrated in a small group: {low}% of the cohort accounted for more than half of the months outside school and work.
Women left later than men and stayed away longer.
Those who had changed school twice or more were over-represented ({or}).
No effect was seen for those who already had a completed year of upper secondary school.
Parental education explained about one third of the difference.
{pct}% had returned to education or work within {years} years.
A supportive teacher in the tenth grade was linked to lower risk ({orLow}).
Most spells were short: {pct}% ended within twelve months.
The association with {topic} was stronger in areas with high local unemployment.
Four trajectories were found: steady progress, late return, repeated breaks, and lasting exclusion ({low}%).
Among {group}, {pct}% received income support at least once.
Contrary to expectation, moving to a larger town did not improve the chances of employment.
The hazard was highest in the second year and fell thereafter.
Within pairs of siblings, the estimates were halved but did not vanish.
Every additional year of completed schooling was followed by {low} per cent fewer months on benefits.
Absence of more than ten per cent in the tenth grade was the single best predictor ({or}).
Part-time jobs at seventeen went together with more stable work later on.
The gap between groups had closed by the age of thirty for those with a trade certificate, and for them only.
Depressive symptoms at sixteen predicted exclusion better than any measure of schooling.
Estimates were robust to the definition of inactivity, but the prevalence ranged from {low}% to {pct}%.
Neither gender nor place of residence changed the picture.
A dose–response pattern was seen across quartiles of distress.
Half of the excess risk was mediated by drop-out from school.
The effect was larger for those whose parents had little schooling ({or}) than for others.
Health-related benefits were preceded by contact with primary care in {pct}% of the cases.
The first year after leaving school was decisive: those in contact with an employer then had the best prospects ({orLow}).
Municipalities with the same unemployment rate differed by a factor of two.
Short courses were followed by new short courses in {pct}% of the cases.
Living with both parents at sixteen was protective ({orLow}), and more so for boys.
About {low}% were outside for more than three consecutive years.
Moves between municipalities were followed by gaps in contact with services.
Having a sibling who had left school early doubled the risk ({or}).
Transitions into work peaked in early summer and again before Christmas.
The proportion with a medical reason for inactivity grew over the period, while the total did not.
Among those with the poorest grades, {pct}% had completed a vocational certificate by the age of {late}.
`)

const told = lines(`
Participants described a slow sliding out rather than a decision to leave.
Three themes were developed: being seen too late, borrowing hope from others, and building days out of nothing.
Shame was a recurrent companion, above all when acquaintances asked what they were doing now.
Several spoke of one adult who had not given up on them.
Diagnoses were told as relief by some and as a closing door by others.
School was remembered less for its subjects than for its breaks.
To be offered a course once more was heard as not being believed.
Work was longed for as a place to be missed.
Nights were easier than days, since at night nobody else was at work either.
The participants carried the coordination between services themselves, by phone and from memory.
Small tasks that mattered to somebody marked the turn for most of those who found a way back.
Parents were both the last safety net and the first to be disappointed.
Many had been told that they lacked motivation; what they lacked, they said, was a timetable.
Caseworkers used their own calendars to stretch rules that did not fit.
Trust grew when appointments were kept, and vanished with each change of caseworker.
The young used few of the words that the services used about them.
Being asked to choose again at sixteen, after one wrong choice, was experienced as a verdict.
Animals, engines and kitchens allowed for talk that offices did not.
Money came up in every conversation, plans beyond the next month in few.
Friends who had gone on to study were avoided, and missed.
Accounts of bullying were told late in the conversations, and with little anger.
They wanted what they called ordinary things: rent paid, a partner, a colleague's nod.
Turning eighteen was told as losing people, more than as gaining rights.
Humour served as a way to speak of failure.
Staff described success as showing up; managers described it as signing out.
Some refused the label of NEET altogether and pointed to care, music or repairs that filled their weeks.
Digital friends were friends, the participants insisted, though they could not be shown at a meeting.
Help was most useful when it came without a form.
A driving licence was mentioned as often as a diploma.
Grandparents appear in the accounts as the ones who never asked.
Several had tried to return, and had been placed in classes with pupils four years younger.
Rooms mattered: the waiting room with numbers, the kitchen where one could stand with the back to the others.
What helped one of them was what had frightened another.
Participants compared their present week with the timetable of those they had gone to school with.
Letters from the welfare office were left unopened, sometimes for months.
The word later returned in nearly every conversation.
First pay was remembered to the last coin.
Some had cared for a parent or a younger sibling, and had not known that it had a name.
Leaders of small firms told of patience that no scheme had paid for.
`)

const tested = lines(`
At {months} months, {pct1}% of the programme group and {pct2}% of the controls were in work or education.
The difference in competitive employment was {gain} percentage points (95% CI {ciLow} to {ciHigh}).
There was no difference in symptoms, and participants in the programme reported better quality of life.
Effects appeared late, and they had not faded at the last follow-up.
The programme increased contact with services without increasing employment.
Fidelity varied between sites, and so did results.
Those with the longest spells of inactivity benefited most.
Lock-in effects were seen in the first half-year and offset afterwards.
Costs per participant were recovered within {years} years under conservative assumptions.
Drop-out from the programme was {low}%, mostly for reasons of health or moving.
Subgroup analyses by gender and diagnosis were inconclusive.
Employers took part in {pct}% of the placements beyond the agreed period.
`)

const reviewed = lines(`
Most studies were of register data; the accounts of the young themselves were few.
Evidence was strongest for supported employment and weakest for short courses.
Programmes that combined several services had small but consistent effects.
The studies used {few} different definitions of being outside school and work.
Only {few} studies followed participants for more than two years.
Health and schooling were studied in separate literatures, which seldom cited each other.
Risk factors were described at length, ways back rarely.
The quality of the included studies was moderate, and reporting of implementation poor.
The literature has grown rapidly since {recent}, with a turn from drop-out to mental health.
`)

const argued = lines(`
The vocabulary of exclusion moves the gaze from institutions to individuals.
Deadlines and targets invite services to select those who need them least.
Words such as motivation do more work in the documents than evidence does.
A right to follow-up is proposed in place of a duty to take part.
`)

export const results: Record<Design, string[]> = {
  register: counted,
  survey: [
    ...counted,
    ...lines(`
Loneliness was reported by {pct}% and went together with fewer weekly activities.
Self-rated health was poorer than among peers in school ({or}).
Perceived support from parents was unrelated to inactivity once grades were controlled for.
Respondents rated getting up in the morning as their greatest difficulty.
One in {few} had sought help during the last year.
`),
  ],
  trial: tested,
  qualitative: told,
  mixed: [...told.slice(0, 16), ...counted.slice(0, 12)],
  review: reviewed,
  text: argued,
}

/** For studies of other groups than the young. */
export const plainResults = lines(`
{pct}% reported moderate to severe difficulties.
Those with the poorest health at the outset fared worst ({or}).
Income and occupation explained about one third of the differences.
{Topic} was more common among women than among men ({or}).
Support from the nearest leader was associated with better outcomes ({orLow}).
Changes over {years} years were small.
One in {few} had considered leaving.
The association disappeared when health at baseline was taken into account.
Participants valued flexible hours above all other arrangements.
Family and colleagues were mentioned more often than services.
The results differed between large and small workplaces.
{pct}% were back at the same level of activity after one year.
Costs were lower than expected, and unevenly shared.
Three patterns were identified, and one of them had not been described before.
`)

export const plainConclusions = lines(`
Attention to {topic} is warranted.
Arrangements should be adapted to the person and the workplace.
Longer follow-up is needed.
The results may not hold outside {place}.
Simple measures seem to go a long way.
Further studies should include the views of {group}.
`)

export const comparisonResults = lines(`
Levels differed by a factor of three between {place}, while the risk factors were strikingly alike.
Low education carried a higher penalty where vocational training was weak.
Active spending was related to shorter spells, but not to fewer of them.
The share with health problems among the inactive was highest in the Nordic countries.
Composition explained {pct}% of the gap between {place}.
Young women were outside the labour market for care in some countries, for illness in others.
Similar reforms had been introduced in {place}, with different timing and different results.
Caseworkers had more discretion on one side of the border and fewer places to offer.
After the recession the ranking of the countries changed little.
The interaction between institutions and family background was weak.
`)

export const conclusions = lines(`
Relations, more than measures, mark the way back.
Preventive work should begin in lower secondary school and follow the person, not the institution.
The findings call for services that last longer than a project.
Completed schooling protects, but not everyone against everything.
Early contact and small steps appear more promising than stricter demands.
To count people as inactive says little of what they need.
Policy should distinguish short breaks from lasting exclusion.
Those who are furthest away need the most flexible offers and are given the least flexible ones.
Schools, health services and employers share the task and must share the budget.
Better coordination begins with fewer doors.
Mental health care and help with work belong together.
The results lend no support to a simple story of lack of motivation.
Longer follow-up is needed before the approach is spread.
Interventions need to take account of differences between women and men.
Local variation deserves attention from those who design national programmes.
Knowledge from those concerned should inform how services are made.
Measures aimed at {topic} may reduce later exclusion, though the causal link remains to be shown.
The way out was gradual, and so must the way in be.
We suggest that success be measured in more than months of employment.
Future studies should follow {group} beyond the age of thirty.
What works at eighteen may come too early at sixteen and too late at twenty-five.
Attention to {topic} in schools and primary care is warranted.
Stable adults are a resource that services can provide.
Our results should be read with the limits of observational data in mind.
Employers who have met one young person well are willing to meet another.
The costs of waiting fall on the young first and on the public purse thereafter.
What looks like withdrawal may be a way of keeping one's dignity.
A good beginning in the workplace may matter more than a perfect match.
Those who return deserve classes made for adults.
The study adds the perspective of {group} to a debate led by others.
National averages hide places where young people do well against the odds.
Whether the results can be transferred from {place} to other settings is an open question.
`)

export const comparisonConclusions = lines(`
Institutions matter, but they travel badly.
Nordic countries have less to learn from averages than from their neighbours.
Comparisons should use the same definitions before they draw on the same words.
The differences between {place} call for explanations beyond welfare regimes.
Lessons from one country should be tried, not transplanted.
`)
