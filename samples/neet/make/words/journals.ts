import type { Journal, Language } from '../report.ts'

/** An ISSN from a block that is not given out (9999-....), with a correct check digit (ISO 3297). */
function issn(index: number): string {
  const digits = `9999${String(100 + index)}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return `9999-${digits.slice(4)}${check === 10 ? 'X' : check}`
}

const rows = `
Nordic Journal of Youth Transitions|Nord J Youth Transit|Fjordlight Press|1988|en|society
Journal of School and Work Inclusion|J Sch Work Incl|Halden & Marsh|1979|en|education
Scandinavian Review of Public Welfare|Scand Rev Public Welf|Fjordlight Press|1972|en|society
Youth, Work and Society|Youth Work Soc|Halden & Marsh|1983|en|society
International Review of Vocational Rehabilitation|Int Rev Vocat Rehabil|Meridian Academic|1976|en|health
Supported Employment Research|Support Employ Res|Meridian Academic|1999|en|health
Archives of Adolescent Mental Health|Arch Adolesc Ment Health|Corbel Medical|1970|en|psychology
Nordic Archives of Social Psychiatry|Nord Arch Soc Psychiatry|Corbel Medical|1966|en|psychology
Journal of Early Adult Psychology|J Early Adult Psychol|Corbel Medical|1984|en|psychology
Child, Youth and Family Services Quarterly|Child Youth Fam Serv Q|Halden & Marsh|1978|en|psychology
European Journal of Social Epidemiology|Eur J Soc Epidemiol|Meridian Academic|1985|en|health
Population Health in the North|Popul Health North|Open Fell Publishing|2001|en|health
Occupational Health and Young Workers|Occup Health Young Work|Corbel Medical|1990|en|health
Nordic Journal of Educational Inquiry|Nord J Educ Inq|Fjordlight Press|1977|en|education
Journal of Vocational Learning|J Vocat Learn|Halden & Marsh|1980|en|education
School Completion Studies|Sch Complet Stud|Open Fell Publishing|2004|en|education
Educational Pathways|Educ Pathw|Meridian Academic|1969|en|education
Comparative Welfare Studies|Comp Welf Stud|Halden & Marsh|1990|en|society
European Labour Market Letters|Eur Labour Mark Lett|Quayside Economics|1982|en|economics
Journal of Applied Transition Economics|J Appl Transit Econ|Quayside Economics|1987|en|economics
Labour and Life Course|Labour Life Course|Quayside Economics|1974|en|economics
Street-Level Policy & Practice|Street Level Policy Pract|Halden & Marsh|1995|en|society
Social Work in Context|Soc Work Context|Halden & Marsh|1981|en|society
Disability, Participation and Work|Disabil Particip Work|Meridian Academic|1993|en|health
Narrative Inquiry in Health and Welfare|Narrat Inq Health Welf|Open Fell Publishing|2000|en|society
Open Journal of Youth Research|Open J Youth Res|Open Fell Publishing|2007|en|society
Journal of Migration and Schooling|J Migr Sch|Halden & Marsh|1996|en|education
Community Mental Health in Practice|Community Ment Health Pract|Corbel Medical|1973|en|psychology
Sociology of Growing Up|Sociol Grow Up|Meridian Academic|1965|en|society
Tidsskrift for ungdom og velferd|Tidsskr Ungdom Velferd|Nordlys Akademisk|1997|nb,da|society
Arbeid og inkludering|Arb Inkludering|Nordlys Akademisk|1984|nb|society
Norsk tidsskrift for utdanningsløp|Nor Tidsskr Utdanningsløp|Nordlys Akademisk|1981|nb|education
Psykisk helse i tidlig voksenliv|Psyk Helse Tidl Voksenliv|Nordlys Akademisk|2003|nb|psychology
Fontenelle: tidsskrift for sosialt arbeid|Fontenelle|Høyloft forlag|1991|nb|society
Velferdsforskning i nord|Velferdsforsk Nord|Høyloft forlag|1998|nb,sv|society
Spesialpedagogisk kvartal|Spesialped Kv|Høyloft forlag|1976|nb|education
Nordisk arbetslivsforum|Nord Arbetslivsforum|Mälarstrand förlag|1989|sv,en|society
Socialpolitisk tidskrift för unga|Socialpolit Tidskr Unga|Mälarstrand förlag|1994|sv|society
Skolans övergångar|Skol Övergångar|Mälarstrand förlag|2000|sv|education
Dansk tidsskrift for ungdomsvejledning|Dan Tidsskr Ungdomsvejl|Sundet Forlag|1986|da|education
Uddannelse og arbejde|Uddann Arb|Sundet Forlag|1979|da|society
`

export const journals: Journal[] = rows
  .trim()
  .split('\n')
  .map((row, index) => {
    const [name, abbreviation, publisher, since, languages, field] = row.split('|') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    return {
      name,
      abbreviation,
      publisher,
      issn: issn(index),
      since: Number(since),
      languages: languages.split(',') as Language[],
      field: field as Journal['field'],
    }
  })

/** Universities, institutes and public bodies of the grey literature; all of them made up. */
export const institutions: Record<Language, { universities: string[]; institutes: string[]; bodies: string[] }> = {
  nb: {
    universities: [
      'Universitetet i Fjordane',
      'Høgskolen i Vestmarka',
      'Nordkalott universitet',
      'Høgskolen Indre Skagerrak',
    ],
    institutes: [
      'Institutt for ungdoms- og velferdsforskning',
      'Vestmarka forskningsinstitutt',
      'Senter for arbeid og inkludering',
      'Nordkalott samfunnsforskning',
    ],
    bodies: [
      'Direktoratet for unge og arbeid',
      'Velferdsetatens kunnskapsavdeling',
      'Statens råd for opplæring',
      'Fylkesrådet i Vestmarka',
    ],
  },
  sv: {
    universities: ['Mälarstrands universitet', 'Högskolan i Bergslagen'],
    institutes: ['Institutet för ungas etablering', 'Bergslagens FoU'],
    bodies: ['Delegationen för unga i arbete', 'Nämnden för skola och arbetsliv'],
  },
  da: {
    universities: ['Sundets Universitet', 'Professionshøjskolen Vesterhede'],
    institutes: ['Center for Unges Overgange', 'Vesterhede Analyse'],
    bodies: ['Rådet for Unge i Uddannelse og Job', 'Styrelsen for Ungeindsatser'],
  },
  en: {
    universities: [
      'University of Marchester',
      'Lakeshore State University',
      'Meridian University',
      'Fjordane University',
    ],
    institutes: [
      'Institute for Transitions Research',
      'Northern Centre for Youth Studies',
      'Observatory of Early Careers',
    ],
    bodies: ['Office for Youth Employment', 'Council on Schooling and Skills', 'Joint Agency for Inclusion'],
  },
}
