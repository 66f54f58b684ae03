/** One sentence where the two are not the same. */
export function differs(what: string, was: string | null, is: string | null): readonly string[] {
  if (was === is) return [];
  if (was === null) return [`The ${what} is now "${is ?? ''}"; there was none.`];
  if (is === null) return [`The ${what} was "${was}"; there is none now.`];
  return [`The ${what} was "${was}" and is now "${is}".`];
}
