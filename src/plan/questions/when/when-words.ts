/** The words of time, as they are typed. */

/** A month's number from each way of writing it; `novembers` is a genitive typed fast. */
export const MONTHS: ReadonlyMap<string, number> = numbered(
  [
    'january jan januarys',
    'february feb febr februarys',
    'march mar',
    'april apr aprils',
    'may',
    'june jun junes',
    'july jul julys',
    'august aug augusts',
    'september sep sept septembers',
    'october oct octobers',
    'november nov novembers',
    'december dec decembers',
  ],
  1,
);

/** Monday is 1, as in `dayOfWeek`. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(
  [
    'monday mon mondays',
    'tuesday tue tues tuesdays',
    'wednesday wed weds wednesdays',
    'thursday thu thur thurs thursdays',
    'friday fri fridays',
    'saturday sat saturdays',
    'sunday sun sundays',
  ],
  1,
);

/** `a` and `an` are 1 only before a unit of time. */
export const NUMBERS: ReadonlyMap<string, number> = numbered(
  [
    'a an one',
    'two couple',
    'three few',
    'four several',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ],
  1,
);

export const TENS: ReadonlyMap<string, number> = new Map([
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
]);

export const ORDINALS: ReadonlyMap<string, number> = numbered(
  [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ],
  1,
);

export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'term'
  | 'year'
  | 'financial-year'
  | 'school-year';

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...named('day', 'day days'),
  ...named('week', 'week weeks wk wks'),
  ...named('weekend', 'weekend weekends'),
  ...named('fortnight', 'fortnight fortnights'),
  ...named('month', 'month months mth mths mnth mnths'),
  ...named('quarter', 'quarter quarters qtr qtrs'),
  ...named('term', 'term terms'),
  ...named('year', 'year years yr yrs'),
  ...named('financial-year', 'fy'),
]);

/** What `year` is of, by the word before it. */
export const KINDS_OF_YEAR: ReadonlyMap<string, Unit> = new Map([
  ...named('financial-year', 'financial fin fiscal tax council'),
  ...named('school-year', 'academic school'),
  ...named('year', 'calendar whole full'),
]);

/** Every word of the grammar that a typing error may spoil. */
export const WHEN_WORDS: readonly string[] = [
  ...new Set([
    ...MONTHS.keys(),
    ...WEEKDAYS.keys(),
    ...NUMBERS.keys(),
    ...TENS.keys(),
    ...ORDINALS.keys(),
    ...UNITS.keys(),
    ...KINDS_OF_YEAR.keys(),
    ...(
      'halloween bonfire night fawkes valentines spring summer autumn winter christmas xmas boxing eve easter good new ' +
      'holidays holiday break recess half hours hrs working ' +
      'today tonight yesterday yday tomorrow tmrw tmr 2moro 2morrow morning afternoon evening night ' +
      'now recently lately recent soon shortly upcoming forthcoming coming imminent imminently ' +
      'this last next nxt prev previous prior preceding past current following latest ahead just gone ' +
      'ago back from time hence since by until till til upto no later than ' +
      'in within during over throughout for through around on at after post beyond before pre ' +
      'earlier later between and to as of onwards onward rest remainder other same ' +
      'end close start beginning middle mid early late commencing starting wc ' +
      'ytd eoy eom eow eoq eod cop q1 q2 q3 q4 ' +
      'dmt board improvement scrutiny digest meeting met spoke departmental management team ' +
      'update report highlight committee panel session ' +
      'ending beginning comm cob play business tail final point noon midday lunchtime near future ' +
      'ahead advance prior side including leading dated into sometime asat mornings'
    ).split(' '),
  ]),
];

function numbered(rows: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, index) =>
      row.split(' ').map((word): [string, number] => [word, index + first]),
    ),
  );
}

function named(unit: Unit, words: string): readonly [string, Unit][] {
  return words.split(' ').map((word) => [word, unit]);
}
