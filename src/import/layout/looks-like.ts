import type { Line } from './lines.ts';

/** What a document that is no plan seems to be; null when nothing says so. */
export function looksLike(lines: readonly Line[]): string | null {
  return LOOKS.find((look) => marksIn(lines, look) > 0)?.like ?? null;
}

/** Certainly no plan, whatever tables stand in it; a report or a newsletter may hold a plan. */
export function isSurelyOther(lines: readonly Line[]): boolean {
  return LOOKS.some((look) => look.sure !== null && marksIn(lines, look) >= look.sure);
}

interface Look {
  readonly like: string;
  readonly marks: readonly RegExp[];
  /** How many of its marks leave no doubt; null where none can. */
  readonly sure: number | null;
}

function marksIn(lines: readonly Line[], { marks }: Look): number {
  return marks.filter((mark) => lines.some(({ text }) => mark.test(text.slice(0, 300)))).length;
}

const LOOKS: readonly Look[] = [
  {
    like: 'the minutes of a meeting',
    sure: 2,
    marks: [
      /^(?:\d+[.)]? )?apologies\b/iu,
      /^(?:attendees|in attendance|present|those present|members present)\b/iu,
      /^(?:draft )?minutes of\b|\bminutes of the (?:last|previous) meeting\b/iu,
      /^(?:\d+[.)]? )?(?:matters arising|any other business|aob)\b/iu,
      /^(?:\d+[.)]? )?date (?:and time )?of (?:the )?next meeting\b/iu,
      /\bthe chair (?:thanked|welcomed|opened|closed|asked)\b/iu,
    ],
  },
  {
    like: 'a newsletter',
    sure: null,
    marks: [/\b(?:view this (?:email|message) in your browser|newsletter|unsubscribe)\b/iu],
  },
  {
    like: 'a job advert',
    sure: null,
    marks: [
      /\b(?:person specification|job description|essential criteria|desirable criteria)\b/iu,
      /^(?:salary|hours|grade|contract(?: type)?|closing date|job (?:title|purpose|ref\w*))\s*:/iu,
      /\b(?:how to apply|closing date for applications|apply (?:now|online))\b/iu,
    ],
  },
  {
    like: 'a CV',
    sure: null,
    marks: [
      /^(?:curriculum vitae|cv)\b/iu,
      /^(?:work|employment|professional) (?:experience|history)\b|^career (?:history|summary)\b/iu,
      /^(?:education|qualifications|education and qualifications|references|referees)$/iu,
    ],
  },
  {
    like: 'a risk register',
    sure: null,
    marks: [/^(?:(?:\w+ ){0,4})risk register\b/iu],
  },
  {
    like: 'a budget',
    sure: null,
    marks: [
      /^(?:(?:\w+ ){0,4})(?:budget|budget monitoring|medium term financial)\b/iu,
      /£\s?\d[\d,.]*\s?(?:k|m|million|000)?.{0,80}£\s?\d/iu,
      /\b(?:overspend|underspend|forecast outturn|net expenditure)\b/iu,
    ],
  },
  {
    like: 'a report to a committee',
    sure: 4,
    marks: [
      /^report of the .{0,200}\b(?:committee|board|cabinet|council)\b/iu,
      /^report (?:to|for)\b.{0,60}\b(?:committee|board|cabinet|council)\b/iu,
      /^report (?:title|of|sponsor)\b/iu,
      /^report author\b/iu,
      /^(?:wards? (?:directly )?affected|key decision)\b/iu,
      /^(?:\d+[.)]? )?(?:purpose of (?:the )?report|reasons? for (?:the )?(?:report|decisions?|recommendations?))\b/iu,
      /^(?:\d+[.)]? )?financial(?: and \w+)? implications\b/iu,
      /^(?:\d+[.)]? )?legal(?: and \w+)? implications\b/iu,
      /^(?:\d+[.)]? )?(?:equalit\w+|climate|human resources|risk management)(?: and \w+)? implications\b/iu,
      /^(?:\d+[.)]? )?(?:background papers|list of appendices|other options considered|contact officer)\b/iu,
      /\b(?:the|that) (?:committee|cabinet|board|panel) (?:is|are) (?:asked|recommended|invited) to\b|^(?:\d+\.\d+ )?that the (?:committee|cabinet|board|panel) (?:notes?|agrees?|approves?|decides?)\b/iu,
    ],
  },
];
