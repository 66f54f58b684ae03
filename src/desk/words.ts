/** `1 milestone`, `4 milestones` */
export function sayCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** A file's name as it can be typed in a command. */
export function quoted(fileName: string): string {
  return /^[\w./\\:-]+$/.test(fileName) ? fileName : `"${fileName}"`;
}
