import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';

const SENTENCE =
  'I do not keep files, and nothing was saved. Put the file in your evidence folder and paste its link (https://...) into "Evidence link" on your card. To get a card, type "update 3.1.2" with the ref of your milestone.';

/** A file attached to a message is never fetched: the evidence folder is its place. */
export async function onFile({ say }: Turn): Promise<InvokeAnswer> {
  await say({ kind: 'sentence', sentence: SENTENCE });
  return NOTHING;
}
