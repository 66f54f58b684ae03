/** Holds a word for a post, so that it can stand as a role by itself: `Data` cannot. */
export function isTitle(text: string): boolean {
  return POST.test(text);
}

/** A post whose scope must follow, such as `HoS`: alone it names nobody. */
export function isBarePost(text: string): boolean {
  return /^(?:HoS|AD|SM|TM|Heads? of Service|(?:Deputy |Interim |Acting )?(?:Service|Team|Group|Area|Operations|Locality) Managers?|(?:Assistant|Deputy|Service) Directors?)$/iu.test(
    text.trim(),
  );
}

/** Where, inside a text, a new title seems to begin: `... Head of Service`. */
export function openingsIn(text: string): readonly number[] {
  return [...text.matchAll(OPENING)].map(({ index }) => index).filter((index) => index > 0);
}

const POST =
  /\b(?:HoSs?|ADs?|DCS|PSWs?|IROs?|PMO|LADO|SENCO|VSH|DSL|SRO|CEO|COO|CFO|CNO|CMO|DPH|DASS|EWO|SENDCO|DHT|AHT|GP|TMs?|SMs?|Heads?|Headteachers?|Directors?|Managers?|Officers?|Specialist|Leads?|Co-?ordinators?|Workers?|Advis[eo]rs?|Analyst|Consultant|Commissioner|Chair|Nurses?|Matrons?|Chief Executive|Superintendent|Supt|Inspector|Insp|DCI|ACC|DCC|Supervisor|Practitioner|Administrator|Principal|Psychologist|Solicitor|Registrar|(?:Business|HR|People|Finance|Delivery|Commercial|Digital) Partner|Midwife|Guardian|Secretary|Treasurer|Paediatrician|Therapist|Teachers?|Educator|Pharmacist|Sergeant|Clinician)\b/iu;

/** Not within brackets: `Director of Children's Services (DCS)`. */
const OPENING =
  /(?<!\()\b(?:Heads? of|HoS\b|Headteacher|Director of|(?:Service|Assistant|Deputy|Strategic|Executive|Corporate|Divisional) Director|(?:Service|Team|Group|Area|Operations|Programme) Manager|Principal Social Worker|Chief (?:Executive|Officer)|PSW\b|DCS\b)/gu;
