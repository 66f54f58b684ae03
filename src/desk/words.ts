/** `1 milestone`, `4 milestones`, `3 priorities` */
export function sayCount(count: number, thing: string): string {
  if (count === 1) return `1 ${thing}`;
  return `${count} ${/[^aeiou]y$/u.test(thing) ? `${thing.slice(0, -1)}ies` : `${thing}s`}`;
}

/** A file's name as it can be typed in a command. */
export function quoted(fileName: string): string {
  return /^[\w./\\:-]+$/.test(fileName) ? fileName : `"${fileName}"`;
}
