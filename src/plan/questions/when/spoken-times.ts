/** Times that are a word or a saying: `yesterday`, `recently`, `coming up`, `eoy`. */
import type { Day } from '../../time.ts';
import { after, phrases, wordAt, type Heard, type Line, type Phrases, type Said } from './line.ts';
import { stretch, stretchAhead, stretchBack } from './stretches.ts';
import { changed, onDay, told, type Time } from './time-said.ts';
import { round } from './units.ts';
import type { Unit } from './when-words.ts';

export function spokenTime(line: Line, at: number, { cued }: Heard): Said | null {
  if (cued && wordAt(line, at) === 'now') return { time: onDay(line.today), to: at + 1 };
  for (const [written, time] of SPOKEN) {
    const to = after(line, at, written);
    if (to !== null) return { time: time(line.today), to };
  }
  return null;
}

/** `recently` and `soon` are a fortnight, `the other day` is three days: wide enough to find it. */
const SPOKEN: readonly (readonly [Phrases, (today: Day) => Time])[] = [
  [phrases('day before yesterday'), (today) => onDay(today.subtract({ days: 2 }))],
  [phrases('day after tomorrow'), (today) => onDay(today.add({ days: 2 }))],
  [
    phrases(
      'today',
      'tonight',
      'this morning',
      'this mornings',
      'end of day',
      'end of the day',
      'this afternoon',
      'this evening',
      'eod',
      'cop',
      'close of play',
      'close of business',
      'end of play',
    ),
    onDay,
  ],
  [
    phrases('yesterday', 'yday', 'last night', 'yesterday morning', 'yesterday afternoon'),
    (today) => onDay(today.subtract({ days: 1 })),
  ],
  [
    phrases(
      'tomorrow',
      'tmrw',
      'tmr',
      'tmoz',
      '2moro',
      '2morrow',
      'tomorrow morning',
      'tomorrow afternoon',
    ),
    (today) => onDay(today.add({ days: 1 })),
  ],
  [phrases('other day'), (today) => told(stretchBack(3, 'day', today), null)],
  [
    phrases('recently', 'lately', 'of late', 'recent', 'other week'),
    (today) => told(stretchBack(2, 'week', today), null),
  ],
  [
    phrases(
      'soon',
      'shortly',
      'coming up',
      'upcoming',
      'forthcoming',
      'imminent',
      'imminently',
      'near future',
      'around the corner',
      'on the horizon',
    ),
    (today) => told(null, stretchAhead(2, 'week', today)),
  ],
  ...(['year', 'month', 'week'] as const).map(
    (unit) =>
      [
        phrases(`this time last ${unit}`, `same time last ${unit}`, `this day last ${unit}`),
        (today: Day) => onDay(stretchBack(1, unit, today).from),
      ] as const,
  ),
  ...(['year', 'month', 'week'] as const).map(
    (unit) =>
      [
        phrases(`this time next ${unit}`, `same time next ${unit}`),
        (today: Day) => onDay(stretchAhead(1, unit, today).to),
      ] as const,
  ),
  [
    phrases('ytd', 'year to date'),
    (today) => told({ from: stretch('financial-year', 0, today).from, to: today }, null),
  ],
  [phrases('eow'), (today) => endOf('week', today)],
  [phrases('eom', 'month end'), (today) => endOf('month', today)],
  [phrases('eoq', 'quarter end'), (today) => endOf('quarter', today)],
  [phrases('eoy'), (today) => endOf('year', today)],
  [
    phrases('year end', 'yr end', 'financial year end', 'fin year end', 'fy end'),
    (today) => endOf('financial-year', today),
  ],
];

function endOf(unit: Unit, today: Day): Time {
  return changed(round(unit, today), ({ to }) => ({ from: to, to }));
}
