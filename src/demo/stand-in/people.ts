import {
  installationActivity,
  invokeActivity,
  membersActivity,
  messageActivity,
  renameActivity,
  type Scene,
} from './activities.ts';
import type { BotAnswer } from './bot-line.ts';
import type { Json } from './json.ts';
import type { Messages } from './messages.ts';
import {
  channelOf,
  rootOf,
  threadOf,
  type Place,
  type StandInPerson,
  type Who,
  type World,
} from './world.ts';

export interface StandInSaying {
  /** A channel (which begins a thread), a thread or a group chat; the 1:1 chat when not given. */
  readonly in?: string;
  /** Outside the 1:1 chat a message mentions the bot unless this is false. */
  readonly mention?: boolean;
  /** The activity's id, to send the same message twice. */
  readonly id?: string;
  /** Laid over the activity: attachments, another locale, anything. */
  readonly extra?: Json;
}

export interface SaidAnswer extends BotAnswer {
  readonly id: string;
  readonly conversation: string;
}

interface Parts {
  readonly world: World;
  readonly messages: Messages;
  readonly send: (activity: unknown) => Promise<BotAnswer>;
  readonly sceneOf: SceneOf;
}

export type SceneOf = (person: StandInPerson, conversation: string, id?: string) => Scene;

/** Installing, talking and renaming, each as the activities Teams makes of it. */
export function createPeople({ world, messages, send, sceneOf }: Parts) {
  return {
    install: (who: Who) => join(who, world.personalChat(who).id),
    installInTeam: join,
    installInGroupChat: join,
    uninstall,
    block: (who: Who) => setBlocked(who, true),
    unblock: (who: Who) => setBlocked(who, false),
    say,
    invoke,
    rename,
  };

  async function join(who: Who, conversation: string): Promise<BotAnswer> {
    const person = world.person(who);
    for (const place of togetherWith(world.place(conversation))) place.bot = 'installed';
    return both(
      membersActivity(sceneOf(person, teamOf(conversation)), 'membersAdded'),
      installationActivity(sceneOf(person, conversation), 'add'),
    );
  }

  async function uninstall(
    who: Who,
    conversation = world.personalChat(who).id,
  ): Promise<BotAnswer> {
    const person = world.person(who);
    const place = world.place(conversation);
    for (const one of togetherWith(place)) one.bot = 'absent';
    const removed = installationActivity(sceneOf(person, conversation), 'remove');
    if (place.type === 'personal') return send(removed);
    return both(membersActivity(sceneOf(person, teamOf(conversation)), 'membersRemoved'), removed);
  }

  /** The bot is told nothing; its messages are turned away from now on. */
  function setBlocked(who: Who, blocked: boolean): void {
    world.personalChat(who).bot = blocked ? 'blocked' : 'installed';
  }

  async function say(who: Who, text: string, saying: StandInSaying = {}): Promise<SaidAnswer> {
    const person = world.person(who);
    const { in: where = world.personalChat(who).id, id = messages.nextId() } = saying;
    const place = world.place(where);
    if (place.bot === 'absent') {
      throw new Error(
        `The bot is not installed in ${place.name}; ${person.name} cannot write to it.`,
      );
    }
    const begins = place.type === 'channel' && rootOf(where) === undefined;
    const conversation = begins ? threadOf(where, id) : where;
    const mention = saying.mention ?? place.type !== 'personal';
    const plain = messageActivity(sceneOf(person, conversation, id), text, mention);
    const activity = { ...plain, ...saying.extra };
    if (!messages.find(id)) messages.add(id, conversation, person, activity);
    return { ...(await send(activity)), id, conversation };
  }

  /** Any other invoke: a search, a dialog, an answer to a file's consent card. */
  function invoke(
    who: Who,
    name: string,
    value: unknown,
    { in: where, extra }: { readonly in?: string; readonly extra?: Json } = {},
  ): Promise<BotAnswer> {
    const conversation = where ?? world.personalChat(who).id;
    return send(invokeActivity(sceneOf(world.person(who), conversation), name, value, extra));
  }

  /** Gives a channel or a group chat another name; `team` for the team itself. */
  function rename(who: Who, what: string, name: string): Promise<BotAnswer> {
    const person = world.person(who);
    if (what === 'team') {
      world.teamName.current = name;
      const general = world.organisation.team?.id ?? '';
      return send(renameActivity(sceneOf(person, general), name, 'team'));
    }
    world.place(what).name = name;
    return send(renameActivity(sceneOf(person, what), name, 'channel'));
  }

  /** Teams sends both at once, in no particular order; the answer is the first that was not 2xx. */
  async function both(...activities: readonly Json[]): Promise<BotAnswer> {
    const answers = await Promise.all(activities.map(send));
    const [first] = answers;
    const failed = answers.find(({ status }) => status >= 300);
    return failed ?? first ?? { status: 0, body: undefined };
  }

  /** A team is installed as a whole, whatever channel the installer picked. */
  function togetherWith(place: Place): readonly Place[] {
    return place.type === 'channel' ? world.channels() : [place];
  }

  function teamOf(conversation: string): string {
    const isChannel = world.place(conversation).type === 'channel';
    return isChannel ? (world.organisation.team?.id ?? conversation) : channelOf(conversation);
  }
}
