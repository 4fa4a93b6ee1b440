import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clientAs, hostOf, importBytes, newReview } from '../../corpus/review.ts'

/** An invented reference by its RIS tags; each of these has something that a reader must not overlook. */
interface Entry extends Record<string, string | string[]> {
  title: string
}

const plain: Entry = {
  title: 'Young people outside school and work in three counties',
  AU: ['Ås, Ørjan', 'Lie, Berit'],
  PY: '2018',
  T2: 'Invented Journal of Youth',
  DO: '10.5555/room.1',
  AN: '9001',
  KW: ['youth', 'drop-out', 'mental health'],
  LA: 'English',
  AB: 'BACKGROUND: Few know how they live. METHODS: We asked 7,012 persons. RESULTS: A supportive adult halved it. CONCLUSION: Relations mark the way back.',
}
const others: Entry[] = [
  {
    title: 'Et sted å være: unge om en møteplass',
    AU: ['Bråten, Åse'],
    PY: '2016',
    LA: 'Norwegian',
    T2: 'Oppdiktet tidsskrift',
    DO: '10.5555/room.2',
  },
  {
    title: 'RETRACTED: Job coaching for those outside work',
    AU: ['Falk, Nora'],
    PY: '2019',
    LA: 'English',
    AB: 'A trial that was taken back.',
    DO: '10.5555/room.3',
  },
  {
    title: 'Jugendliche ohne Arbeit: eine Befragung',
    AU: ['Haug, Liv'],
    PY: '2014',
    LA: 'German',
    AB: 'Hintergrund: Wenig ist bekannt. Methoden: Befragung. Ergebnisse: Viele.',
    DO: '10.5555/room.4',
  },
  {
    title: 'Sleep and loneliness in young adults',
    AU: Array.from({ length: 30 }, (_, n) => `Author${n + 1}, A.`),
    PY: '2021',
    LA: 'English',
    T2: 'medRxiv',
    AB: 'A survey of sleep, loneliness and daily rhythm.',
    DO: '10.1101/2021.01.01.21250001',
  },
  {
    title: 'A very long abstract',
    AU: ['Lund, Kari'],
    PY: '2020',
    LA: 'English',
    AB: `Background: Long. ${'Young people were asked what they need, and they answered at length. '.repeat(830)}Results: The end of it.`,
    DO: '10.5555/room.6',
  },
  {
    title: 'الشباب خارج المدرسة والعمل',
    AU: ['Author, B.'],
    PY: '2015',
    LA: 'Arabic',
    AB: 'الخلفية: لا يعرف سوى القليل عن حياتهم. النتائج: وجود شخص بالغ داعم يساعد على العودة.',
    DO: '10.5555/room.7',
  },
  {
    title: '失学失业青年重返学校与工作的路径',
    AU: ['Author, C.'],
    PY: '2022',
    LA: 'Chinese',
    AB: '【目的】探讨青年如何重返学校与工作。【方法】对三个县的青年进行问卷调查。【结果】支持性的成年人有帮助。',
    DO: '10.5555/room.8',
  },
]

/** The titles in the order in which they are read. */
export const roomTitles = [plain.title, ...others.map((one) => one.title)]

/** More reasons than there are number keys. */
export const roomReasons = [
  'Not Nordic',
  'Wrong target group',
  'Not empirical research',
  'Wrong publication type',
  'Before 1990',
  'Wrong outcome',
  'Wrong setting',
  'Wrong design',
  'Duplicate',
  'Language nobody reads',
  'Retracted',
]

/** A review with all of that, screened by One and Two, beside the app that will open it. */
export async function makeRoomReview(home: string, name = 'Room'): Promise<void> {
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  try {
    const path = await newReview(host, name)
    const client = await clientAs(host, path, 'One')
    for (const [order, label] of roomReasons.entries()) {
      await client.reviews.saveReason({ stage: 'title-abstract', label, order })
    }
    for (const [order, text] of ['Young people, 16 to 29', 'Outside school and work'].entries()) {
      await client.reviews.saveCriterion({ stage: 'title-abstract', kind: 'include', text, order })
    }
    await importBytes(client, 'room.ris', new TextEncoder().encode([plain, ...others].map(ris).join('\r\n')))
  } finally {
    host.close()
  }
}

function ris({ title, ...fields }: Entry): string {
  const lines = Object.entries(fields).flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}`))
  return ['TY  - JOUR', `TI  - ${title}`, ...lines, 'ER  - ', ''].join('\r\n')
}
