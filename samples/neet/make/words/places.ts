import type { Random } from '../random.ts'

/** A country with what sentences need of it. Towns and regions are real, what is said of them is not. */
export interface Country {
  name: string
  adjective: string
  /** Fit after "in". */
  areas: string[]
  names: 'no' | 'sv' | 'da' | 'fi' | 'en' | 'south' | 'east'
}

const country = (name: string, adjective: string, names: Country['names'], areas: string): Country => ({
  name,
  adjective,
  names,
  areas: areas.split('|'),
})

export const norway = country(
  'Norway',
  'Norwegian',
  'no',
  'Norway|three Norwegian counties|Northern Norway|Oslo, Norway|Western Norway|Nordland county, Norway|a mid-sized Norwegian town|rural Norway|eleven Norwegian municipalities|Eastern Norway|Agder, Norway|Trøndelag, Norway|two Norwegian cities',
)

export const nordics: Country[] = [
  country(
    'Sweden',
    'Swedish',
    'sv',
    'Sweden|Northern Sweden|Gothenburg, Sweden|six Swedish municipalities|Stockholm county, Sweden|Skåne, Sweden|a Swedish industrial town',
  ),
  country(
    'Denmark',
    'Danish',
    'da',
    'Denmark|Copenhagen, Denmark|five Danish municipalities|Northern Jutland, Denmark|Funen, Denmark',
  ),
  country(
    'Finland',
    'Finnish',
    'fi',
    'Finland|Northern Finland|the Helsinki region, Finland|Eastern Finland|four Finnish cities',
  ),
  country('Iceland', 'Icelandic', 'no', 'Iceland|Reykjavík, Iceland|rural Iceland'),
]

export const elsewhere: Country[] = [
  country(
    'the United Kingdom',
    'British',
    'en',
    'the United Kingdom|the North East of England|Scotland|two London boroughs|South Wales',
  ),
  country('Italy', 'Italian', 'south', 'Italy|Southern Italy|Lombardy, Italy'),
  country('Spain', 'Spanish', 'south', 'Spain|Andalusia, Spain|the Basque Country, Spain'),
  country('Portugal', 'Portuguese', 'south', 'Portugal|rural Portugal'),
  country('Japan', 'Japanese', 'east', 'Japan|metropolitan Japan'),
  country('South Korea', 'South Korean', 'east', 'South Korea|Seoul, South Korea'),
  country('Australia', 'Australian', 'en', 'Australia|Victoria, Australia|regional Queensland, Australia'),
  country('Canada', 'Canadian', 'en', 'Canada|Ontario, Canada|Québec, Canada'),
  country('the United States', 'US', 'en', 'the United States|four US states|the Midwestern United States'),
  country('Germany', 'German', 'en', 'Germany|Eastern Germany|North Rhine-Westphalia, Germany'),
  country('the Netherlands', 'Dutch', 'en', 'the Netherlands|Rotterdam, the Netherlands'),
  country('Ireland', 'Irish', 'en', 'Ireland|Dublin, Ireland'),
  country('South Africa', 'South African', 'en', 'South Africa|the Western Cape, South Africa'),
  country('Mexico', 'Mexican', 'south', 'Mexico|Mexico City'),
  country('Turkey', 'Turkish', 'east', 'Turkey|Eastern Turkey'),
  country('Switzerland', 'Swiss', 'en', 'Switzerland|French-speaking Switzerland'),
  country('New Zealand', 'New Zealand', 'en', 'New Zealand|the South Island of New Zealand'),
  country('Poland', 'Polish', 'east', 'Poland|Silesia, Poland'),
]

/** "24 OECD countries": the Nordic countries are among them, none is looked at alone. */
export function manyCountries(random: Random): Country {
  const area = random.pick([
    `${random.int(11, 33)} OECD countries`,
    `${random.int(9, 27)} European countries`,
    'the Nordic countries, Germany and the United Kingdom',
    'the Nordic and the Baltic countries',
    `${random.int(14, 28)} countries of the OECD`,
    'Northern, Southern and Eastern Europe',
    'Sweden, Denmark, the Netherlands and Spain',
  ])
  return { name: area, adjective: 'cross-national', areas: [area], names: random.pick(['en', 'sv', 'da', 'south']) }
}

/** "Norway and Sweden" and the like. */
export function norwayAnd(random: Random): Country {
  const area = random.pick([
    'Norway and Sweden',
    'Norway and Denmark',
    'Norway, Sweden and Finland',
    'Norway and Germany',
    'Norway and the United Kingdom',
    'Norway and the Netherlands',
    'Norway, Denmark and Iceland',
    'Norway and Italy',
    'Norway and Scotland',
    'Norway and Switzerland',
    'Norway and Canada',
  ])
  return { name: area, adjective: 'comparative', areas: [area], names: 'no' }
}
