/** What joins two headings into one: `Methods and findings`, `Material och metod`, `Design/methodology/approach`. */
const joints = '(?:\\s*,)?\\s+(?:and|or|og|och|und|et|y|e|ja|и|та)\\s+(?:the\\s+)?|\\s*(?:/|,|&)\\s*'

const latin = [
  // English
  'abstract|summary|background|introduction|context|rationale|importance|significance|problem|questions?|hypothes[ie]s',
  '(?:study |primary |secondary |main )?(?:objectives?|aims?|purpose|goals?)(?: of (?:the )?(?:study|review))?',
  '(?:study |review |research |statistical )?(?:methods?|methodology|design|approach|procedures?|analys[ie]s|materials?)',
  '(?:data )?sources?|data (?:sources?|collection|extraction|synthesis|analysis)|information sources|search (?:strategy|methods?)',
  '(?:study )?(?:selection|eligibility)(?: criteria)?|eligibility criteria|inclusion criteria|risk of bias|included studies',
  'settings?|place|participants?|patients?|subjects?|sample(?: size)?|population|interventions?|exposures?|comparisons?',
  '(?:main |primary |secondary )?(?:outcomes?|measures?|measurements?|outcome measures?|outcomes? and measures?)',
  '(?:main |key |principal |primary )?(?:results?|findings?|points?)|synthesis of results|observations?|evidence',
  "discussion|comment(?:ary)?|interpretations?|(?:main |authors[’']? )?conclusions?|(?:strengths? (?:and|&) )?limitations?",
  '(?:practical |clinical |social |policy |research |practice )?implications?(?: for (?:practice|policy|research|nursing|clinical practice))?',
  'recommendations?|relevance(?: to clinical practice)?|applications?|originality|value|contributions?|novelty|perspectives?',
  'ethics(?: and dissemination)?|dissemination|registration|(?:systematic review |clinical |protocol |study )?(?:trial )?registration(?: number)?',
  'funding|keywords?|key words|level of evidence|patient or public contribution|(?:copyright|prospero)',
  // Norwegian, Danish, Swedish
  'bakgrunn|baggrund|bakgrund|innledning|indledning|inledning|kontekst|kunnskapsbehov|problemstilling(?:er)?|frågeställning(?:ar)?',
  'formål(?:et)?|mål(?:et|setting(?:er)?|sättning)?|hensikt(?:en)?|syfte(?:t)?|hypoteser?|tema|sigte|studiens (?:mål|hensikt|syfte|formål)',
  'metoder?|metod|fremgangsmåte|framgangsmåte|material(?:e|er)?|utvalg|urval|deltak(?:ere|arar)|deltag(?:ere|are)|data(?:grunnlag|materiale)?',
  '(?:hoved)?resultater?|resultat(?:en)?|(?:hoved)?funn|(?:hoved)?fund|fynd|diskusjon|drøfting|diskussion|analyse|analys',
  '(?:for)?tolk?ning|fortolkning|konklusjon(?:er|en)?|konklusion(?:er|en)?|slutsats(?:er|en)?|oppsummering|sammenfatning|sammanfattning',
  'sammendrag|samandrag|resum[eé]|nøkkelord|nøgleord|nyckelord|emneord|implikasjon(?:er)?|implikation(?:er)?|betydning(?: for praksis)?|perspektiv(?:er)?',
  // Finnish, Icelandic, German, French, Spanish, Portuguese
  'tausta|johdanto|tavoite|tavoitteet|menetelmät|aineisto|tulokset|johtopäätökset|inngangur|tilgangur|efniviður|aðferðir|niðurstöður|ályktun',
  'hintergrund|einleitung|ziel(?:e|setzung)?|fragestellung|methodik|methoden?|ergebnisse?|schlussfolgerung(?:en)?|fazit|zusammenfassung',
  'contexte|objectifs?|but|méthodes?|matériels?|résultats?|résumé|antecedentes|introducción|introdução|objetivos?|métodos?|metodolog[ií]a',
  'resultados?|discusión|discussão|conclusi[oó]n(?:es)?|conclusão|conclusões|resumen|resumo',
].join('|')

const other = [
  // Russian, Ukrainian
  'введение|обоснование|актуальность|цель|цели|материалы|методы|результаты|обсуждение|заключение|выводы|мета|результати|висновки',
  // Chinese, Japanese, Korean
  '背景|目的|目标|方法|材料|对象|資料|结果|結果|讨论|討論|考察|结论|結論|対象|意义|배경|목적|방법|대상|결과|고찰|결론',
  // Arabic, Persian, Hebrew
  'الخلفية|خلفية|المقدمة|مقدمة|الهدف|الأهداف|المنهجية|الطريقة|الطرق|النتائج|المناقشة|الاستنتاج|الاستنتاجات|الخلاصة|هدف|روش|یافته\u200cها|نتیجه\u200cگیری|רקע|מטרה|מטרות|שיטה|שיטות|ממצאים|תוצאות|מסקנות',
].join('|')

/** One heading that databases leave in abstracts, or several joined, as the source of a pattern: it wants `i` and `u`. */
export const headingPattern = `(?:${latin}|${other})(?:(?:${joints}|[与和と及])(?:${latin}|${other})){0,3}`
