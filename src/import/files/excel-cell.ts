import * as XLSX from '@e965/xlsx';
import { cellLines, cellText } from './cell-text.ts';
import { NEVER_WORKED_OUT } from './excel-xml.ts';

/** What a cell shows, with a real date written so that its day or month cannot be mistaken. */
export function textOfCell(cell: XLSX.CellObject, from1904: boolean): string {
  if (cell.v === NEVER_WORKED_OUT) return '';
  if (cell.t === 's') return cellText(cellLines(String(cell.v ?? '')));
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v));
  if (cell.t !== 'n' || typeof cell.v !== 'number') return shown;
  return dateText(cell.v, String(cell.z ?? 'General'), from1904) ?? shown;
}

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

const SSF = XLSX.SSF as {
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (value: number, options: { date1904: boolean }) => Day | null;
};

/** As exact as the cell's format shows it: a day, a month or a year; null for a number or time. */
function dateText(value: number, format: string, from1904: boolean): string | null {
  if (!SSF.is_date(format)) return null;
  const day = SSF.parse_date_code(value, { date1904: from1904 });
  const month = MONTHS[(day?.m ?? 0) - 1];
  if (day === null || month === undefined || day.d < 1) return null;
  const letters = lettersOf(format);
  const years = /[ye]/u.test(letters);
  const months = /mmm/u.test(letters) || (/m/u.test(letters) && /[dy]/u.test(letters));
  if (/d/u.test(letters) && months) return `${day.d} ${month} ${day.y}`;
  if (months) return `${month} ${day.y}`;
  return years && !/d/u.test(letters) ? String(day.y) : null;
}

/** The letters of a format that stand for parts of a date: not those in quotes or brackets. */
function lettersOf(format: string): string {
  const [positive = ''] = format.split(';', 1);
  return positive
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '')
    .toLowerCase()
    .replace(/am\/pm|a\/p/gu, '');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
