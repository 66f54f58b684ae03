/** Activities as Teams writes them, to be changed and sent by hand. */
import { BOT, FOSTERING, GENERAL, PRIYA, TENANT } from './teams-office.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A message in the 1:1 chat; `changes` are laid over it. */
export function activity(changes: Json = {}): Json {
  return {
    type: 'message',
    id: '1485983408511',
    timestamp: '2022-01-18T09:00:00.000Z',
    localTimestamp: '2022-01-18T09:00:00.000+00:00',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: PRIYA.id, name: PRIYA.name, aadObjectId: PRIYA.aadObjectId },
    recipient: BOT,
    conversation: { id: 'a:1-priya', conversationType: 'personal', tenantId: TENANT },
    text: 'help',
    textFormat: 'plain',
    locale: 'en-GB',
    entities: [{ type: 'clientInfo', locale: 'en-GB', timezone: 'Europe/London' }],
    channelData: { tenant: { id: TENANT } },
    ...changes,
  };
}

/** In a thread of the Fostering channel. */
export function inChannel(changes: Json = {}): Json {
  return activity({
    conversation: {
      id: `${FOSTERING};messageid=1485983194839`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: TENANT,
    },
    channelData: {
      teamsChannelId: FOSTERING,
      teamsTeamId: GENERAL,
      channel: { id: FOSTERING },
      team: { id: GENERAL, name: 'DMT' },
      tenant: { id: TENANT },
    },
    ...changes,
  });
}

export function press(verb: string, data: unknown, changes: Json = {}): Json {
  return activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: '1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...changes,
  });
}
