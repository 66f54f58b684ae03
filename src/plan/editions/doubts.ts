/** What a person has to look at before a newer edition is saved: doubtful matches, and what it closes. */
import type { DoubtKind, KnownMilestone, MatchDoubt, Matches } from './match.ts';
import type { PlacedMilestone } from '../model.ts';
import { inFile, type Finding } from '../plan-reading.ts';
import { list } from '../refusals.ts';

/** `next`: the newer edition's milestones with their ids, in its order. */
export function editionDoubts(
  known: readonly KnownMilestone[],
  next: readonly PlacedMilestone[],
  { continues, doubts }: Matches,
  file: string,
): readonly Finding[] {
  const kept = new Set(continues);
  const closed = known.filter(({ isClosed }, place) => !isClosed && !kept.has(place));
  const found = doubts.toSorted((a, b) => a.next - b.next);
  return [
    ...(closed.length === 0 ? [] : [closing(closed, file)]),
    ...found.flatMap((doubt) => {
      const [is, was] = [next[doubt.next], known[doubt.known]];
      if (is === undefined || was === undefined) return [];
      const other = doubt.other === null ? undefined : known[doubt.other];
      return [findingOf(doubt, is, was, other, file)];
    }),
  ];
}

const TODO: Readonly<Record<DoubtKind, string>> = {
  unsure:
    'Confirm it if the two are one milestone. If not, say in the document which is which, or give the milestones their ids in a JSON file.',
  twins:
    'Confirm it, or tell the milestones apart in the document by a few words, and import it again.',
  split:
    'Confirm it if the history belongs there; if not, give the milestones their ids in a JSON file.',
  merged: 'Confirm it if the earlier milestone may be closed; if not, keep both in the document.',
  'ref-reused':
    'Confirm it if this is a new milestone. If it is the earlier one, keep more of its words, or give it its id in a JSON file.',
};

function closing(closed: readonly KnownMilestone[], file: string): Finding {
  const refs = closed.map(({ milestone }) => milestone.ref);
  const named = refs.length > 20 ? [...refs.slice(0, 19), `${refs.length - 19} others`] : refs;
  const one = closed[0]?.milestone;
  const sentence =
    closed.length === 1 && one !== undefined
      ? `Milestone ${one.ref} ("${briefly(one.text)}") is not in this edition; it is closed, and what was reported on it is kept.`
      : `${closed.length} milestones are not in this edition: ${list(named)}. They are closed, and what was reported on them is kept.`;
  return {
    code: 'edition-closes',
    severity: 'confirm',
    place: inFile(file),
    where: 'the whole file',
    sentence,
    todo: 'Check that the document leaves them out on purpose; if a row was missed, mend it there and import it again.',
    alias: null,
  };
}

function findingOf(
  { kind }: MatchDoubt,
  is: PlacedMilestone,
  was: KnownMilestone,
  other: KnownMilestone | undefined,
  file: string,
): Finding {
  const { origin, ref } = is.milestone;
  const place = origin?.where ?? `milestone ${ref}`;
  return {
    code: CODES[kind],
    severity: 'confirm',
    place: inFile(file),
    where: `${place}, outcome ${is.outcome.number}`,
    sentence: sentenceOf(kind, is, was, other),
    todo: TODO[kind],
    alias: null,
  };
}

const CODES: Readonly<Record<DoubtKind, string>> = {
  unsure: 'edition-match-unsure',
  twins: 'edition-match-twins',
  split: 'edition-split',
  merged: 'edition-merged',
  'ref-reused': 'edition-ref-reused',
};

function sentenceOf(
  kind: DoubtKind,
  { milestone: { ref, text } }: PlacedMilestone,
  { milestone: before, isClosed }: KnownMilestone,
  other: KnownMilestone | undefined,
): string {
  const earlier = `${isClosed ? 'the closed' : 'the earlier'} ${before.ref}`;
  const texts = `"${briefly(text)}", before "${briefly(before.text)}"`;
  switch (kind) {
    case 'unsure': {
      const rival = other === undefined ? '' : `; ${other.milestone.ref} would fit nearly as well`;
      return `Milestone ${ref} was taken for ${earlier}, although the wording differs (${texts})${rival}.`;
    }
    case 'twins':
      return `Milestone ${ref} ("${briefly(text)}") was taken for ${earlier} by its words alone, which are few or stand in the plan more than once.`;
    case 'split':
      return `Milestone ${ref} seems to be a part of what ${before.ref} was (${texts}); it was taken for a new one, and the history stays with the other part.`;
    case 'merged':
      return `Milestone ${ref} seems to hold ${earlier} as well (${texts}); ${before.ref} is closed with its history, which does not move.`;
    case 'ref-reused':
      return `Milestone ${ref} has quite another text than ${earlier} (${texts}); it was taken for a new one, and the earlier is closed.`;
  }
}

/** The first words of a text. */
function briefly(text: string): string {
  const words = text.split(/\s+/u, 13);
  return words.length <= 12 ? text : `${words.slice(0, 12).join(' ')} …`;
}
