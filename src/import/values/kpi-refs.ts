export interface KpiRefsReading {
  readonly refs: readonly string[];
  /** What was read as more than is printed, such as the range `1-4`; null where nothing was. */
  readonly ranged: string | null;
}

/** The KPI refs in a cell: `1, 2` is two, `6a,b` is `6a` and `6b`; `1-4` is four. */
export function readKpiRefs(cell: string): string[] {
  return [...explainKpiRefs(cell).refs];
}

export function explainKpiRefs(cell: string): KpiRefsReading {
  const text = cell
    .trim()
    .replace(/(?<!\p{L})(?:kpis|refs?|nos?|kpi(?=:| all))\b[.:]? ?(?=\d|all\b)/giu, '');
  if (/^(?:[-–—]{0,3}|n\/?a|none|nil|tb[acd]|not applicable)$/iu.test(text)) return NONE;
  if (/^all(?: kpis?| of (?:them|the above)| above)?$/iu.test(text)) {
    return { refs: ['All'], ranged: null };
  }
  const left = text.replace(REF, ' ').replace(/\ball\b|\band\b|[\s,;&/.()|+]+/giu, '');
  return left === '' ? inFigures(text) : { refs: inWords(cell), ranged: null };
}

/** A ref names a KPI, or a family of them: `1` where the KPIs are `1a` to `1e`. */
export function namesKpi(ref: string, kpi: string): boolean {
  const [named, own] = [plainRef(ref), plainRef(kpi)];
  if (named === own) return true;
  return /^\d+$/u.test(named) && new RegExp(`^${named}[a-z]$`, 'u').test(own);
}

const NONE: KpiRefsReading = { refs: [], ranged: null };

/** The longest range that is still taken for one. */
const LONGEST = 30;

/** `3`, `3a`, `PI4`, `NI 62`, `CS-01`, with the end of a range where one follows; or a lone letter. */
const REF =
  /(?<![\p{L}\d.])(?!(?:and|to|or|all) )((?:[a-z]{1,5}[ -]?)?)(\d{1,4}(?:\.\d{1,3}){0,3})([a-z]?)(?:(?: ?[-–—] ?| to )(?:[a-z]{1,5}[ -]?)?(?:(\d{1,4}(?:\.\d{1,3}){0,3})([a-z]?)|([a-z])))?(?![\p{L}\d])|(?<![\p{L}\d])([a-z])(?![\p{L}\d])/giu;

function inFigures(text: string): KpiRefsReading {
  const refs: string[] = [];
  const ranges: string[] = [];
  let family = '';
  let shared = '';
  for (const [
    whole,
    prefix = '',
    number = '',
    letter = '',
    endNumber = '',
    endLetter = '',
    lastLetter = '',
    lone,
  ] of text.matchAll(REF)) {
    if (lone !== undefined) {
      refs.push(`${family}${lone}`);
      continue;
    }
    // `KPI 1, 2`: what is not printed again is meant again.
    shared = prefix !== '' || !/^kpi /iu.test(shared) ? prefix : shared;
    family = `${shared}${number}`;
    const range =
      lastLetter === ''
        ? rangeOf(shared, number, endNumber, letter, endLetter)
        : lettersOf(family, letter, lastLetter);
    if (range === null) {
      refs.push(`${family}${letter}`);
      if (endNumber !== '') refs.push(`${shared}${endNumber}${endLetter}`);
    } else {
      refs.push(...range);
      ranges.push(whole.trim());
    }
  }
  if (/\ball\b/iu.test(text)) refs.push('All');
  return { refs: [...new Set(refs)], ranged: ranges.length === 0 ? null : ranges.join(', ') };
}

function rangeOf(
  prefix: string,
  from: string,
  to: string,
  letter: string,
  endLetter: string,
): readonly string[] | null {
  if (to === '') return null;
  if (from === to) return lettersOf(`${prefix}${from}`, letter, endLetter);
  const [stem, first] = parted(from);
  const [endStem, last] = parted(to);
  if (letter !== '' || endLetter !== '' || stem !== endStem) return null;
  if (last <= first || last - first > LONGEST) return null;
  const width = /\d+$/u.exec(from)?.[0].startsWith('0') === true ? from.length - stem.length : 0;
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${prefix}${stem}${String(first + index).padStart(width, '0')}`,
  );
}

function parted(number: string): readonly [string, number] {
  const at = number.lastIndexOf('.') + 1;
  return [number.slice(0, at), Number(number.slice(at))];
}

function lettersOf(stem: string, from: string, to: string): readonly string[] | null {
  const [first, last] = [from.toLowerCase().charCodeAt(0), to.toLowerCase().charCodeAt(0)];
  if (Number.isNaN(first) || Number.isNaN(last) || last <= first) return null;
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${stem}${String.fromCharCode(first + index)}`,
  );
}

/** Measures named in words rather than by their refs. */
function inWords(cell: string): string[] {
  const parts = cell.split(/\s*[;|\n•]\s*/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function plainRef(ref: string): string {
  return ref
    .toLowerCase()
    .replace(/^kpi(?!\p{L})|[^\p{L}\p{N}.]/gu, '')
    .replace(/^0+(?=\d)|\.$/gu, '');
}
