import type { StemLanguage } from './stems.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * Words that say nothing by themselves, by language: they tell in which language a text is, and are no words to
 * highlight. Out, up, opp, ned and their like are left out, for they make words: drop out, follow up.
 */
export const stopWords: Record<StemLanguage, ReadonlySet<string>> = {
  en: list(`a an the and or but nor if then than so as of at by for from in into on onto to with without within between among
    about after before during under over through is are was were be been being am do does did done have has had having
    will would shall should can could may might must not no this that these those there here it its he she they them their
    his her we us our you your i me my who whom whose which what when where why how all any both each few more most other
    others some such only own same too very also because while per via whether either neither however`),
  no: list(`og i jeg det at en et den til er som på de med han av ikke ikkje der så var meg seg men ett har om vi min mitt ha hadde
    hun nå over da ved fra du sin dem oss man kan hans hvor eller hva skal selv sjøl her alle vil bli ble blei blitt
    kunne når være kom noen noe ville dere deres kun ja etter skulle denne for deg si sine sitt mot å meget
    hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke hvilket sånn inni mellom vår hver hvem vors
    hvis både bare enn fordi før mange også slik vært begge siden dykk dykkar eg ein eit ei frå hjå ho ikkje korleis
    kva kvar kven me mykje noko nokon nokre om desse blant under innen gjennom`),
  sv: list(`och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu
    har inte hans honom skulle hennes där min man ej vid kunde något från när efter vi dem vara vad över än dig kan
    sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli
    blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför varje vilka
    ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas samt genom bland`),
  da: list(`og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over
    da fra du sin dem os man hans hvor eller hvad skal selv her alle vil blev kunne når være dog noget ville jo
    deres efter skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis
    din nogle hos blive mange ad bliver hendes været thi jer sådan blandt mellem gennem samt`),
}

const all = new Set(Object.values(stopWords).flatMap((words) => [...words]))

/** Whether a word says nothing by itself in one of these languages. */
export function isStopWord(form: string): boolean {
  return all.has(form)
}
