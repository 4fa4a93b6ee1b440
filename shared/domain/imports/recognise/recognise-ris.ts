/** Marks of programs that write the references of others anew: wherever those came from, this is who wrote the file. */
const WRITERS: [string, RegExp][] = [
  ['EndNote', /^ID {2}- \d{1,7}[ \t]{0,4}\n\s{0,10}ER {2}-/m],
  ['EPPI-Reviewer', /^KW {2}- eppi-reviewer/m],
  ['Covidence', /^NS {2}- .{0,300}\nN1 {2}- |^N1 {2}- .{0,20}Covidence/m],
  ['RefWorks', /^ID {2}- RefID:/m],
  ['Rayyan', /^(?:AN|ID) {2}- rayyan-\d|^N1 {2}- RAYYAN-/m],
  ['Zotero', /^DA {2}- \d{4}\/\d{0,2}\/\d{0,2}\/.{0,60}\nPY {2}- \d{4}$|^L[124] {2}- files\//m],
  ['ASReview', /^N1 {2}- ASReview_/m],
  ['Publish or Perish', /^M1 {2}- Query date: /m],
  ['Lens.org', /^TY {2}- .{0,20}\n(?:.{0,10000}\n(?!ER|TY)){0,200}?UR {2}- https?:\/\/(?:www\.|link\.)?lens\.org/m],
  [
    'Mendeley',
    /^TY {2}- .{0,20}\nA[BU] {2}- (?:.{0,10000}\n(?!ER|TY)){0,200}?PY {2}- \d{4}\n(?:S[NP] {2}- .{0,200}\n){0,2}TI {2}- /m,
  ],
]

/** Marks of databases and publishers. They stand in references that went through other programs too. */
const DATABASES: [string, RegExp][] = [
  ['Ovid', /^(?:(?:DP|DB|UR|L2) {1,3}- .{0,80}(?:Ovid Technologies|ovidsp|ovidweb)|Link to the Ovid|NL {2}- )/gm],
  ['EBSCO', /^(?:DP|UR|L1|L2) {1,3}- .{0,80}(?:EBSCOhost|ebscohost\.com|search\.ebsco)/gm],
  ['ProQuest', /^(?:UR|DP|L2) {1,3}- .{0,80}proquest/gim],
  ['Scopus', /^(?:DB {1,3}- Scopus|UR {1,3}- .{0,80}scopus\.com|N1 {1,3}- Export Date: )/gm],
  [
    'Web of Science',
    /^(?:AN {1,3}- (?:WOS|ISI|BCI|MEDLINE|CCC|KJD|RSCI|SCIELO|DRCI|ZOOREC|CABI|FSTA|BIOSIS):|DB {1,3}- .{0,60}Web of Science)/gm,
  ],
  ['Embase', /^UR {1,3}- .{0,80}embase\.com/gm],
  ['Cochrane Library', /^(?:AN {1,3}- {1,2}CN-\d|UR {1,3}- .{0,60}cochranelibrary)/gm],
  ['JSTOR', /^(?:UR|DB) {1,3}- .{0,60}jstor/gim],
  ['PubPsych', /^(?:UR|DB|DP) {1,3}- .{0,60}pubpsych/gim],
  ['IEEE Xplore', /^(?:UR {1,3}- .{0,60}ieeexplore|DO {1,3}- 10\.1109\/|SN {1,3}- .{0,40}\nVO {1,3}- .{0,20}\nVL )/gm],
  ['ScienceDirect', /^UR {1,3}- .{0,60}sciencedirect\.com/gm],
  ['Springer', /^(?:UR {1,3}- .{0,60}link\.springer\.com|ID {1,3}- \p{L}[\p{L}' -]{0,60}\d{4}[ \t]{0,4}\nER)/gmu],
  ['Wiley', /^UR {1,3}- .{0,60}onlinelibrary\.wiley\.com/gm],
  ['Taylor & Francis', /^(?:UR {1,3}- .{0,60}tandfonline\.com|PB {1,3}- (?:Taylor & Francis|Routledge))/gm],
  ['MDPI', /^(?:DO|UR) {1,3}- .{0,40}10\.3390\//gm],
  ['Lens.org', /^UR {1,3}- .{0,60}lens\.org/gm],
  ['Dimensions', /^UR {1,3}- .{0,60}dimensions\.ai/gm],
  ['OpenAlex', /^(?:AU {2}- .{0,200}\nC1 {2}- |(?:ID|UR) {1,3}- .{0,40}openalex\.org)/gm],
  ['idunn.no', /^(?:UR {1,3}- .{0,60}idunn\.no|DO {1,3}- 10\.18261)/gm],
  ['NVA', /^UR {1,3}- .{0,60}(?:nva\.sikt\.no|cristin\.no)/gm],
  ['DiVA', /^(?:UR|DP|DB) {1,3}- .{0,60}(?:diva-portal\.org|urn\.kb\.se|diva2:)/gm],
  ['TRID', /^UR {1,3}- .{0,60}trid\.trb\.org/gm],
  ['DSpace', /^UR {1,3}- .{0,60}(?:handle\.net|\/handle\/)/gm],
  ['Google Scholar', /^Y1 {2}- \d{4}\n(?:PB {2}- .{0,200}\n)?ER/gm],
]

/** What of a text is looked at: more of the same tells no more. */
const ENOUGH = 200_000

/**
 * Who wrote a RIS text: a program by how it writes, else the database or publisher of which most of its entries speak;
 * undefined where neither can be told.
 *
 * @param lines with LF as the only line end
 */
export function producerOfRis(lines: string): string | undefined {
  const text = lines.slice(0, ENOUGH)
  const writer = WRITERS.find(([, sign]) => sign.test(text))?.[0]
  if (writer) return writer
  if (!/^TY/m.test(text) && /^C8 {2}- /m.test(text)) return 'CiteSource'
  if (/^Record #\d/m.test(text.slice(0, 200))) return 'Cochrane Library'
  const entries = text.match(/^TY[ \t]{1,4}-/gm)?.length ?? 1
  let best: string | undefined
  let most = entries * 0.4
  for (const [name, sign] of DATABASES) {
    const found = Math.min(text.match(sign)?.length ?? 0, entries)
    if (found > most) [best, most] = [name, found]
  }
  return best
}
