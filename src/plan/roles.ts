/** Role titles, matched as people write them. */

/** The plan office: may report on any milestone, assign roles, bind channels and import plans. */
export const PMO = 'PMO';

/** Two titles are the same role when only case, spacing, punctuation or "&" tell them apart. */
export function roleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isPmoRole(title: string): boolean {
  return ['pmo', 'pmo officer', 'programme management office'].includes(roleKey(title));
}

/** Titles have commas and "and" in them, so semicolons tell one role from the next. */
export function sayRoles(titles: readonly string[]): string {
  return titles.length === 0 ? 'nobody yet' : titles.join('; ');
}
