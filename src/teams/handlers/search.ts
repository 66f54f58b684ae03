/**
 * A search from the compose box of any chat, also of one that Waymark is not in: it is answered to
 * whoever types, says nothing in the chat, and leaves no trace in the ledger.
 */
import { choiceText } from '../../cards/draw.ts';
import { drawSearchResult } from '../../cards/search-result.ts';
import { brief } from '../../plan/digest-page.ts';
import { explain } from '../../plan/refusals.ts';
import { screen } from '../../plan/screening.ts';
import { searchPlans, type Searched } from '../../workflows/search-plans.ts';
import { readSearch, type SearchQuery } from '../search-query.ts';
import type { InvokeAnswer, Turn } from '../turn.ts';

export async function onSearch(turn: Turn): Promise<InvokeAnswer> {
  const read = readSearch(turn.inbound.data);
  if (read.kind === 'too-long') return sentence(TOO_LONG);
  if (read.kind === 'unknown') return sentence(UNKNOWN);
  const { query } = read;
  if (screen(query.text) !== null) return sentence(CHILD);
  const { ports, inbound, person, later } = turn;
  const searched = await searchPlans(ports, {
    ...query,
    placeId: inbound.placeId,
    personId: person.personId,
    at: ports.clock.now(),
  });
  for (const fault of searched.faults) later(Promise.reject(asError(fault)));
  return answerOf(query, searched);
}

const TOO_LONG =
  'That is more than I can look up. Type a few letters, a word or two, or a ref such as 3.1.2.';
const UNKNOWN =
  'I could not read that search. Close it, open it again, and type a few letters or a ref such as 3.1.2.';
const CHILD =
  'Nothing about individual children belongs here, and I have kept none of it. Type a word of the improvement plan, or a ref such as 3.1.2.';

function answerOf({ text, skip }: SearchQuery, found: Searched): InvokeAnswer {
  const { results, plans, searched, faults } = found;
  if (results.length > 0)
    return {
      kind: 'results',
      results: results.map((result) =>
        drawSearchResult(result, plans > 1 ? result.planTitle : null),
      ),
    };
  if (faults.length > 0) return sentence(FAULTY);
  if (plans === 0) return sentence(explain({ kind: 'no-plan' }));
  // The pages before showed everything there is.
  return skip > 0 ? { kind: 'results', results: [] } : sentence(sayNothing(text, searched));
}

const FAULTY =
  'Something went wrong on my side, and I could not search everything. Please type it again in a moment.';

function sayNothing(text: string, searched: number): string {
  const where = searched === 1 ? 'the plan' : `the ${searched} plans`;
  const about = text === '' ? 'There are no outcomes in' : 'Nothing in';
  const typed = text === '' ? '' : ` is about "${choiceText(brief(text, 60))}"`;
  return `${about} ${where}${typed}; try fewer letters, another word, or a ref such as 3.1.2.`;
}

function sentence(said: string): InvokeAnswer {
  return { kind: 'sentence', sentence: said };
}

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error('a plan could not be searched');
}
