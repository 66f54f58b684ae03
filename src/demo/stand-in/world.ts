export interface StandInPerson {
  /** Teams' own id, `29:…`. */
  readonly id: string;
  /** The Entra object id. */
  readonly aadObjectId: string;
  readonly name: string;
  readonly upn?: string;
}

export interface StandInOrganisation {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: readonly StandInPerson[];
  /** Members are named by any of their ids or by name; without a list, everybody is one. */
  readonly groupChats?: readonly {
    readonly id: string;
    readonly name: string;
    readonly members?: readonly string[];
  }[];
  /** The channel whose id is the team's id is General. */
  readonly team?: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId?: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
    readonly members?: readonly string[];
  };
}

/** Where people talk: a 1:1 chat with the bot, a group chat, or a channel. */
export interface Place {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  name: string;
  readonly people: readonly StandInPerson[];
  /** `blocked`: the bot believes it is there, and every message is turned away. */
  bot: 'absent' | 'installed' | 'blocked';
}

export type Who = string | StandInPerson;

export type World = ReturnType<typeof createWorld>;

/** The people and places of one organisation, and where the bot is installed. */
export function createWorld(organisation: StandInOrganisation) {
  const { people, team } = organisation;
  const teamPeople = team?.members?.map(person) ?? people;
  const teamName = { current: team?.name ?? '' };
  const places = new Map<string, Place>();

  for (const one of people) add(personalIdOf(one), 'personal', one.name, [one]);
  for (const chat of organisation.groupChats ?? []) {
    add(chat.id, 'groupChat', chat.name, chat.members?.map(person) ?? people);
  }
  for (const channel of team?.channels ?? []) add(channel.id, 'channel', channel.name, teamPeople);

  return { organisation, person, findPerson, place, findPlace, personalChat, channels, teamName };

  function add(id: string, type: Place['type'], name: string, members: Place['people']): void {
    places.set(id, { id, type, name, people: members, bot: 'absent' });
  }

  function findPerson(who: Who): StandInPerson | undefined {
    if (typeof who !== 'string') return who;
    return people.find((one) =>
      [one.id, one.aadObjectId, `8:orgid:${one.aadObjectId}`, one.name, one.upn].includes(who),
    );
  }

  function person(who: Who): StandInPerson {
    const found = findPerson(who);
    if (found) return found;
    const names = people.map((one) => one.name).join(', ');
    throw new Error(
      `Nobody here is called "${typeof who === 'string' ? who : who.name}". There are: ${names}.`,
    );
  }

  /** The place of a conversation id; a thread is in its channel. */
  function findPlace(conversationId: string): Place | undefined {
    return places.get(channelOf(conversationId));
  }

  function place(conversationId: string): Place {
    const found = findPlace(conversationId);
    if (found) return found;
    const ids = [...places.keys()].join(', ');
    throw new Error(`There is no conversation "${conversationId}". There are: ${ids}.`);
  }

  function personalChat(who: Who): Place {
    return place(personalIdOf(person(who)));
  }

  function channels(): readonly Place[] {
    return [...places.values()].filter(({ type }) => type === 'channel');
  }
}

/** `19:…;messageid=1` → `19:…` */
export function channelOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

/** `19:…;messageid=1` → `1`; undefined for a conversation that is not a thread. */
export function rootOf(conversationId: string): string | undefined {
  return /;messageid=(.+)$/.exec(conversationId)?.[1];
}

export function threadOf(channelId: string, rootId: string): string {
  return `${channelId};messageid=${rootId}`;
}

function personalIdOf(person: StandInPerson): string {
  return `a:1-${person.aadObjectId}`;
}
