/** What an operator can do, in one function: the terminal calls it, and so does the bot's socket. */
import { contradictionIn } from './contradiction.ts';
import { digest } from './digest.ts';
import type { DeskHome } from './home.ts';
import { peopleImport } from './people-import.ts';
import { peopleList } from './people-list.ts';
import { planExport } from './plan-export.ts';
import { planImport } from './plan-import.ts';
import { planShow } from './plan-show.ts';
import { remind } from './remind.ts';
import type { DeskReply } from './reply.ts';
import type { DeskRequest } from './request.ts';
import { settingOf, type Setting } from './setting.ts';

/** Throws only what is not the operator's doing: `sayFault` has the words. */
export async function runDesk(home: DeskHome, request: DeskRequest): Promise<DeskReply> {
  const contradiction = contradictionIn(request, home.timezone);
  if (contradiction !== null) return contradiction;
  // Each question has a moment and a plan of its own.
  if (request.kind === 'ask' || request.kind === 'ask-many') {
    // The words of English are loaded for questions alone.
    const { ask, askMany } = await import('./ask.ts');
    return request.kind === 'ask' ? ask(home, request) : askMany(home, request);
  }
  const setting = await settingOf(home, request);
  if ('ok' in setting) return setting;
  const reply = await carryOut(setting, request);
  const { note } = setting;
  return note === null
    ? reply
    : { ...reply, lines: [...reply.lines, '', note], data: { ...reply.data, note } };
}

type InOneSetting = Exclude<DeskRequest, { readonly kind: 'ask' | 'ask-many' }>;

function carryOut(setting: Setting, request: InOneSetting): Promise<DeskReply> {
  switch (request.kind) {
    case 'plan-import':
      return planImport(setting, request);
    case 'plan-show':
      return planShow(setting, request);
    case 'plan-export':
      return planExport(setting, request);
    case 'people-import':
      return peopleImport(setting, request);
    case 'people-list':
      return peopleList(setting);
    case 'remind':
      return remind(setting, request);
    case 'digest':
      return digest(setting, request);
  }
}
