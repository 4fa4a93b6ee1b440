import type { Random } from '../random.ts'
import type { Author } from '../report.ts'
import type { Country } from './places.ts'

/*
 * Family names are put together from the elements that names of places are made of, and given names are drawn apart from
 * them. Nobody is meant; a likeness to a person's name is chance.
 */
const parts: Record<Country['names'], [given: string, first: string, last: string]> = {
  no: [
    'Ragnhild Torbjørn Åshild Eirik Synnøve Håkon Guro Øystein Marte Sigurd Ingebjørg Trygve Solveig Vebjørn Turid Asbjørn Live Kåre Tonje Brage Jorunn Sindre Bjørg Erlend Åse Gaute Maren Stian Hege Oddvar',
    'Fjell Hav Myr Bjørke Skogs Elve Kvern Lang Stein Ulve Øy Grav Hegg Lauv Mørk Rogn Sær Tunge Vass Åker Brekk Furu Gråbein Hønse Kjerr',
    'botn haug sund grend støl lid tveitmo nesvåg dalshaug rudmoen setervik bøen åsgård hamar løkken vollan skjær',
  ],
  sv: [
    'Elsa Göran Åsa Fredrik Malin Håkan Karin Björn Ylva Mats Lovisa Östen Sara Torsten Agneta Jörgen Linnéa Rolf',
    'Al Björk Ek Lind Ström Berg Sjö Gran Hed Äng Rönn Snö Sten Väst Öst Måne',
    'grensson kvistberg lundmark markgren dalfors hultman stamsjö vallqvist åkerblad torpman',
  ],
  da: [
    'Mette Søren Birgitte Jeppe Rikke Anders Dorthe Mikkel Lærke Troels Pernille Asger Signe Rasmus Kirstine Jørgen',
    'Bøge Kær Mose Sønder Vester Nørre Skov Hede Ege Ravn Sand Kilde Strand Lund',
    'toftgaard holmbæk dalgaard lykkebo højlund krogsbæk mosegaard skovtoft bjerrild',
  ],
  fi: [
    'Aino Eero Päivi Jukka Tuulikki Matti Sari Veikko Hannele Ilkka Maija Pentti Riikka Tuomas',
    'Koski Järvi Kivi Metsä Lehto Suo Ranta Mäki Harju Niitty Kallio Salmi',
    'vainio nkorpi nlahti niemelä nsaari npelto aholampi rantala',
  ],
  en: [
    'Harriet Colin Maeve Duncan Imogen Rupert Fiona Gareth Beatrice Nigel Rosalind Alistair Petra Jonas Carys Desmond Wilma Ewan',
    'Ash Thorn Hol Mar Whit Black Farn Old Stan Penn Wood Hazel Crow Mill Copper Elder',
    'combewick leyford wickham stowe marshby thorpeley bridgeton dalewood croftham hurstley',
  ],
  south: [
    'Chiara Álvaro Benedetta Joaquim Lucía Matteo Inês Gonzalo Paola Ramón Giulia Tomás Pilar Enzo',
    'Monte Val Cam Font Riva Serra Torre Prado Vigna Rocca Oliv Castel',
    'negrini alvares avedra orosa bellini acosto imberti ucchiano alegri eiredo',
  ],
  east: [
    'Haruko Min-ji Kenta Zeynep Agnieszka Takeshi Ji-hoon Emre Katarzyna Yumi Sung-min Elif Marek Naoki',
    'Kita Yama Nagi Sato Mori Hara Demi Kara Bala Nowo Lesz Wierz',
    'mura shima kawano taguchi dağlı oğullar czyński bicki wadani zaki',
  ],
}

/** A pool of authors of one naming tradition; the same persons write several reports, as they do. */
export function authorPool(random: Random, names: Country['names'], size: number): Author[] {
  const [given, first, last] = parts[names].map((words) => words.split(' ')) as [string[], string[], string[]]
  const families = new Set<string>()
  const pool: Author[] = []
  const most = first.length * last.length
  while (pool.length < Math.min(size, most)) {
    const family = random.pick(first) + random.pick(last)
    if (families.has(family)) continue
    families.add(family)
    const second = random.chance(0.3) ? ` ${random.pick(given).charAt(0)}.` : ''
    pool.push({ family, given: random.pick(given) + second })
  }
  return pool
}
