import { type Owners } from '../../../../src/plan/questions/owners/owners.ts';
import { wordsIn } from '../../../../src/plan/questions/words.ts';

/** Surer than a caller would act on without asking. */
const SURE = 0.5;

/** `early help hos: HoS, Early Help`, for each owner found; several for one are parted by ` | `. */
export function found(owners: Owners, text: string): string {
  const words = wordsIn(text);
  return owners
    .find(words)
    .filter(({ sureness }) => sureness > SURE)
    .map(({ span, owners: those }) => {
      const typed = words.slice(span.from, span.to).map(({ word }) => word);
      return `${typed.join(' ')}: ${those.map(({ name }) => name).join(' | ')}`;
    })
    .join('; ');
}

export function matched(owners: Owners, text: string): string {
  const meant = owners.match(wordsIn(text).map(({ word }) => word));
  return meant === null ? '' : meant.owners.map(({ name }) => name).join(' | ');
}
