/** Holds a word for a post, so that it can stand as a role by itself: `Data` cannot. */
export function isTitle(text: string): boolean {
  return POST.test(text);
}

/** A post whose scope must follow, such as `HoS`: alone it names nobody. */
export function isBarePost(text: string): boolean {
  return /^(?:HoS|Heads? of Service|Service Manager|Team Manager)$/iu.test(text.trim());
}

/** Where, inside a text, a new title seems to begin: `... Head of Service`. */
export function openingsIn(text: string): readonly number[] {
  return [...text.matchAll(OPENING)].map(({ index }) => index).filter((index) => index > 0);
}

const POST =
  /\b(?:HoS|AD|DCS|PSW|IRO|PMO|Head|Headteacher|Director|Manager|Officer|Specialist|Lead|Co-?ordinator|Worker|Adviser|Advisor|Analyst|Consultant|Commissioner|Chair|Nurse)\b/iu;

const OPENING =
  /\b(?:Head of|HoS\b|Headteacher|Service Director|Assistant Director|Deputy Director|Strategic Director|Service Manager)/gu;
