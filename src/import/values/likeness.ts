export { distance } from '../../plan/letters-changed.ts';

/** A text that stops in mid-phrase: what follows it elsewhere is probably its end. */
export function endsInMidPhrase(text: string): boolean {
  return /(?:,|\b(?:and|or|of|the|a|an|to|for|with|in|on|by|from|at|current|existing|our|their|all|&))$/iu.test(
    text.trim(),
  );
}
