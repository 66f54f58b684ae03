/** What a web page carries besides its text: ways to other pages, questions about itself. */

/** Whether each of these lines, trimmed, is such a thing. */
export function webFurnitureIn(texts: readonly string[]): readonly number[] {
  const found: number[] = [];
  let asked = 0;
  for (const [index, text] of texts.entries()) {
    if (text === '' || text.length > LONGEST) continue;
    asked -= 1;
    if (QUESTION.test(text)) asked = ANSWERS + 1;
    const answers = asked > 0 && ANSWER.test(text);
    if (answers || QUESTION.test(text) || LINK.test(text) || PATH.test(text) || isFooter(text)) {
      found.push(index);
    }
  }
  return found;
}

const LONGEST = 200;
/** How many lines below the question its answers may stand. */
const ANSWERS = 4;

const QUESTION =
  /^(?:is|was|did you find) this (?:page|information|content) (?:useful|helpful)\s?\??$|^(?:did you find|have you found) what you were looking for\s?\??$|^(?:how useful was|what did you think of|rate) this page\s?\??$/iu;
const ANSWER = /^(?:yes|no|partly|maybe|send|submit|thank you(?: for your feedback)?)\.?$/iu;
const LINK =
  /^(?:skip to (?:main |page )?content|(?:back|return|go) to (?:the )?top(?: of (?:the )?page)?|(?:print|share|email|bookmark) this page|(?:report (?:a problem|something wrong) with|give feedback on|is there anything wrong with) this page\??|follow us on .{3,60}|sign up (?:to|for) our (?:e-?mail )?newsletter|page last (?:updated|reviewed)\b.{0,40}|(?:©|copyright\b).{0,100}|all rights reserved\.?|https?:\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?)$/iu;
/** `Home > Your council > Plans`. */
const PATH = /^(?:you are here\s*:?\s*)?(?:home|homepage)\s*[>›»→]\s*\S.*$|^you are here\s*:/iu;
const FOOTER =
  /^(?:cookies?(?: policy| settings| preferences)?|privacy(?: policy| notice| statement)?|accessibility(?: statement)?|contact(?: us)?|terms(?: and conditions| of use| & conditions)?|site ?map|help|a to z|a-z|about (?:us|this (?:web)?site)|news|jobs|careers|copyright|disclaimer|feedback|legal(?: notices?)?|freedom of information|modern slavery(?: statement)?|home|data protection|web accessibility)$/iu;

/** `Cookies | Privacy | Accessibility statement`. */
function isFooter(text: string): boolean {
  const links = text.split(/\s*[|·•]\s*|\s{2,}|\t+/u).filter((link) => link !== '');
  return links.length > 1 && links.every((link) => FOOTER.test(link));
}
