/** What of a message is the question: not who signs it, why it is asked, or what was taken back. */

/** Longer is no question; what is about it stands within the first words. */
const LONGEST = 500;

/** Without a name signed below it, and without what was taken back. */
export function essence(message: string): string {
  const typed = message.slice(0, LONGEST);
  const left = [SIGNED_OFF, OCCASION, DENIED, ASIDE, PUT_RIGHT, NEXT].reduce(
    (text, part) => text.replace(part, ''),
    typed,
  );
  if (left.trim() === '') return typed;
  return left.replace(ADDRESSED, ' ').replace(ABSENT, '$1 for the last $2 $3');
}

/** Sentences that end in a question mark, where others stand beside them. */
export function questionsAmong(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.?!])\s+(?=\p{L})/u);
  const asked = sentences.filter((sentence) => sentence.trimEnd().endsWith('?'));
  return sentences.length > 1 ? asked : [];
}

const NEXT =
  /^(?:right|ok|okay|thanks|ta|got it|great|cheers|thx)\b.*[,.;-]\s*(?:and )?(?:now|next)\s+(?=\S)/iu;
const SIGNED_OFF =
  /[.!?,;]\s*(?:many thanks|thanks(?: so much| a lot)?|thank you(?: very much)?|cheers|kind regards|best wishes|regards|best|ta)[\s,.!]*(?:\p{L}+(?:\s\p{L}+)?)?[\s.!]*$/iu;
/** What it is asked for: `for my one to one`, `seeing the chair in ten minutes`. */
const OCCASION =
  /(?:[\s,.;–-]+(?:i'?m |we'?re |i am |just |am )?(?:seeing|meeting (?:with|the)|off to|about to|going into|walking into|on (?:my|the) way|presenting to|briefing|got \p{L}+ asking|need (?:it|this|that) for)\b.*|[\s,.;–-]+(?:i'?m|i am) (?:chasing|writing|preparing|pulling|putting) (?:up|the|a|my|together|returns|for|it)\b.*|\s(?:before|b4) (?:i|we) (?:walk|go|head|get|see|meet|speak|present)\b.*|\s(?:for|before|ahead of) my (?:one to one|121|1:1|catch ?up|briefing|supervision)\b.*)$/iu;
/** `not the risks`: said so that it is not taken for them. */
const DENIED = /[,;–-]\s*not (?:the |about )?\p{L}+\b(?=\s*(?:[,;–-]|$))/iu;
/** `been off two weeks` */
const ABSENT =
  /\b(off|away|on leave)(?: for)? (an?|one|two|three|four|\d+) (days?|weeks?|months?)\b/iu;
/** What comes before is taken back. */
const PUT_RIGHT =
  /^.*\b(?:i meant|(?:no|sorry|not that),? i mean|make that|or rather|scratch that|no wait|correction|not (?:interested in|bothered about|asking about|fussed about|after)\b.{1,40}?\b(?:just|but|only))\b[\s,:]*(?=\S)/iu;
/** `never mind the workforce one, …` */
const ASIDE = /^(?:never mind|forget(?: about)?|leave|ignore|not)\b[^,;?]{3,60}[,;]\s*(?=\S)/iu;
/** `Cllr Hussain`: whoever asks is not asked about. */
const ADDRESSED =
  /\b(?:[Cc]llr|[Cc]ouncillor)\s+\p{Lu}\p{L}+(?: wants to know| is asking| asked)?/gu;
