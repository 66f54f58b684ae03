export interface TitleAndLead {
  readonly title: string;
  /** The member of the DMT a heading names in brackets; null when it names none. */
  readonly lead: string | null;
}

/** Parts `Safe homes (Lead: Ada Byron)` into its title and its lead. */
export function titleAndLead(title: string): TitleAndLead {
  const found = LEAD.exec(title);
  if (found === null) return { title, lead: null };
  return { title: title.slice(0, found.index).trim(), lead: (found[1] ?? '').trim() };
}

const LEAD =
  /\s*[([–—-]\s*(?:[A-Z][A-Za-z]{1,15} ){0,2}(?:lead(?: officer| director)?|sponsor|SRO|owner)\s*[:–—-]\s*([^()[\]]{2,120})[)\]]?$/iu;
