/** The preview of a plan's file, on which the PMO confirms, saves or puts aside. */
import { z } from 'zod';
import template from '../../cards/import.json' with { type: 'json' };
import { brief } from '../plan/digest-page.ts';
import type { ImportPage, ShownFinding } from '../plan/import-page.ts';
import type { ImportMessage } from '../plan/messages.ts';
import { cardTemplate, fitting, plainText, type Draw, type Drawn } from './draw.ts';

export const SETTLE = 'import/settle';

/** What the PMO chose; `new-edition` and `new-plan` answer whether it is a plan known already. */
const choice = z.enum(['confirm', 'unconfirmed', 'page', 'discard', 'new-edition', 'new-plan']);
type ImportPressed = z.infer<typeof choice>;

const pressed = z
  .object({
    importId: z.string().min(1).max(100),
    choice,
    page: z.coerce.number().int().min(0).max(1000),
    revision: z.coerce.number().int().min(0),
  })
  .catchall(z.unknown());

export interface ImportPress {
  readonly importId: string;
  readonly choice: ImportPressed;
  readonly page: number;
  readonly revision: number;
  /** Which suggested titles, by their place among the findings to confirm, are one role or two. */
  readonly same: ReadonlyMap<number, boolean>;
}

/** Null when the press is not one of ours. */
export function readImportPress(data: unknown): ImportPress | null {
  const read = pressed.safeParse(data);
  if (!read.success) return null;
  const { importId, choice, page, revision, ...inputs } = read.data;
  const same = Object.entries(inputs).flatMap(([input, value]): [number, boolean][] => {
    const place = /^same-(\d{1,4})$/.exec(input)?.[1];
    return place === undefined ? [] : [[Number(place), value !== 'apart']];
  });
  return { importId, choice, page, revision, same: new Map(same) };
}

export interface ImportView {
  readonly fallback: string;
  readonly title: string;
  readonly state: string;
  readonly note: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly groups: readonly {
    readonly heading: string;
    readonly findings: readonly FindingView[];
  }[];
  readonly rows: readonly { readonly buttons: readonly Button[] }[];
}

interface FindingView {
  readonly where: string;
  readonly sentence: string;
  readonly todo: string;
  readonly same: readonly { readonly input: string; readonly value: string }[];
}

interface Button {
  readonly title: string;
  readonly importId: string;
  readonly choice: ImportPressed;
  readonly page: number;
  readonly revision: number;
}

const draw: Draw<ImportView> = cardTemplate(template);

/** `note`: what came of the press that the card answers. */
export function drawImport(message: ImportMessage, note = ''): Drawn {
  return fitting((length) => draw(importView(message, note, length)));
}

function importView({ page, apart }: ImportMessage, note: string, length: number): ImportView {
  const waiting =
    page.toConfirm === 0 ? '' : ` ${sayReadings(page.toConfirm)} to confirm before it is saved.`;
  return {
    fallback: brief(plainText(`${page.title}. ${page.state}${page.isOpen ? waiting : ''}`), 300),
    title: brief(plainText(page.title), length),
    state: plainText(page.state),
    note: plainText([note, page.question ?? ''].filter((one) => one !== '').join(' ')),
    facts: page.facts.map(({ label, value }) => ({
      label: plainText(label),
      value: brief(plainText(value), length),
    })),
    groups: page.isOpen ? groupsOf(page, apart, length) : [],
    rows: page.isOpen ? rowsOf(page) : [],
  };
}

function groupsOf(
  page: ImportPage,
  apart: ReadonlySet<string>,
  length: number,
): ImportView['groups'] {
  const { refused, shown, toConfirm, pages } = page;
  const which = pages === 1 ? '' : `, page ${page.page + 1} of ${pages}`;
  return [
    {
      heading: `Cannot be saved before this is put right (${refused.length})`,
      findings: refused.slice(0, 5).map((finding) => view(finding, apart, length)),
    },
    {
      heading: page.isNoted ? `Noted${which}` : `To confirm (${toConfirm}${which})`,
      findings: shown.map((finding) => view(finding, apart, length)),
    },
  ].filter(({ findings }) => findings.length > 0);
}

function view(
  { index, where, sentence, todo, alias }: ShownFinding,
  apart: ReadonlySet<string>,
  length: number,
): FindingView {
  const value = alias !== null && apart.has(alias) ? 'apart' : 'same';
  return {
    where: brief(plainText(where), length),
    sentence: brief(plainText(sentence), length),
    todo: brief(plainText(todo), length),
    same: alias === null ? [] : [{ input: `same-${index}`, value }],
  };
}

function rowsOf(page: ImportPage): ImportView['rows'] {
  const { importId, revision, refused, toConfirm, person } = page;
  function button(title: string, choice: ImportPressed, to = page.page): Button {
    return { title, importId, choice, page: to, revision };
  }
  if (page.question !== null)
    return [
      { buttons: [button('It is a newer edition', 'new-edition')] },
      { buttons: [button('It is another plan', 'new-plan')] },
      { buttons: [button('Put aside', 'discard')] },
    ];
  const isSavable = refused.length === 0;
  const save =
    toConfirm === 0
      ? [button('Save', 'confirm')]
      : [
          ...(page.isSeen ? [button(`Confirm all ${toConfirm} and save`, 'confirm')] : []),
          button(`Save unconfirmed, as ${brief(plainText(person), 40)}`, 'unconfirmed'),
        ];
  const turn = [
    ...(page.page > 0 ? [button('Back', 'page', page.page - 1)] : []),
    ...(page.page + 1 < page.pages ? [button('More findings', 'page', page.page + 1)] : []),
  ];
  return [turn, ...(isSavable ? save.map((one) => [one]) : []), [button('Put aside', 'discard')]]
    .filter((buttons) => buttons.length > 0)
    .map((buttons) => ({ buttons }));
}

function sayReadings(count: number): string {
  return count === 1 ? 'One reading' : `${count} readings`;
}
