/** The KPI refs in a cell: `1, 2` is two, `6a,b` is `6a` and `6b`. */
export function readKpiRefs(cell: string): string[] {
  let number = '';
  return cell
    .split(/[\s,;&/]+|\band\b/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^[a-z]$/u.test(part)) return `${number}${part}`;
      number = /^\d+/u.exec(part)?.[0] ?? number;
      return part;
    });
}

/** A ref names a KPI, or a family of them: `1` where the KPIs are `1a` to `1e`. */
export function namesKpi(ref: string, kpi: string): boolean {
  if (ref.toLowerCase() === kpi.toLowerCase()) return true;
  return /^\d+$/u.test(ref) && new RegExp(`^${ref}[a-z]$`, 'iu').test(kpi);
}
