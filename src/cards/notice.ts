/** A heading, a few lines and the questions to ask next: the shape of a greeting and of help. */
import template from '../../cards/notice.json' with { type: 'json' };
import type { AskRow } from './ask.ts';
import { cardTemplate, type Draw } from './draw.ts';

export interface NoticeView {
  readonly fallback: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly rows: readonly AskRow[];
}

export const drawNotice: Draw<NoticeView> = cardTemplate(template);
