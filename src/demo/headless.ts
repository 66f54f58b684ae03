/** The same week against a stand-in Teams over HTTP, printed as a transcript. */
import { OPEN, REPORT } from '../cards/reminder.ts';
import { verifyLedger } from '../storage/verify-ledger.ts';
import { sayMoment } from './calendar.ts';
import type { Cast, Player } from './cast.ts';
import { BOT, GENERAL, GROUP, TEAM, TENANT, type Office } from './office.ts';
import { ragFor } from './script.ts';
import type { Stage } from './stage.ts';
import { startStandInTeams, type StandInTeams } from './stand-in/teams.ts';
import { transcriptOf, type Transcript } from './transcript.ts';

const SLIP = 'Gone through at the team meeting; child Kayden Smith is pleased';
const DONE = 'Gone through at the team meeting. The next step is agreed.';

/** Exit code: 0 when the week was played and the ledger is sound. */
export async function playHeadless(stage: Stage, print: (line: string) => void): Promise<number> {
  const { plan, cast, clock, bot } = stage;
  const teams = await startStandInTeams({
    ...organisation(cast),
    botEndpoint: `${bot.url}/api/messages`,
    now: () => new Date(clock.now().epochMilliseconds),
  });
  const transcript = transcriptOf(teams, cast, print);
  try {
    transcript.heading(`${plan.title}: a week before the story begins`);
    await stage.open(standInOffice(teams));
    transcript.skip('The PMO chose a channel, and lead officers were asked. Some have answered.');
    transcript.heading(sayMoment(clock.now()));
    await teams.install(cast.me.name);
    await transcript.show();
    await answerOne(teams, stage, transcript);
    await transcript.show();
    const question = `status of outcome ${Math.min(3, plan.outcomes.length)}`;
    transcript.note(`${cast.me.name} types: ${question}`);
    await teams.say(cast.me.name, question);
    await transcript.show();
    const [now = '', ...happened] = (await stage.moveOn(7)).split('\n\n');
    transcript.heading(now);
    for (const line of happened) transcript.note(line);
    await transcript.show();
    transcript.note(`${cast.me.name} asks in the group chat: @Waymark what is overdue?`);
    await teams.installInGroupChat(cast.me.name, GROUP.id);
    await teams.say(cast.me.name, 'what is overdue?', { in: GROUP.id, mention: true });
    await transcript.show();
    transcript.note(`${cast.pmo.name} asks in General: @Waymark status of outcome 1`);
    await teams.say(cast.pmo.name, 'status of outcome 1', { in: GENERAL, mention: true });
    await transcript.show();
    const verified = await verifyLedger(stage.data);
    const isSound = verified.kind === 'sound';
    transcript.heading(
      isSound
        ? `The ledger holds ${verified.events} events, and its chain is sound.`
        : 'The ledger is not sound.',
    );
    return isSound ? 0 : 1;
  } finally {
    await stage.stop();
    await teams.close();
  }
}

/** A first report: a slip with a child's name in it, which is refused, and then one that is not. */
async function answerOne(
  teams: StandInTeams,
  { cast, plan }: Stage,
  { note, answer }: Transcript,
): Promise<void> {
  const { me } = cast;
  const found = teams.latestCard({
    in: teams.personalChat(me.name),
    seenBy: me.name,
    saying: 'Update',
  });
  if (found === undefined) {
    note(`${me.name} has nothing to answer today.`);
    return;
  }
  const opened = await teams.press(me.name, found.message, OPEN);
  const form = opened.card ?? found.card;
  const rag = ragFor(plan, 'on-track');
  note(`${me.name} presses "Update", and sends: ${rag}, "${SLIP}"`);
  const refused = await teams.press(me.name, form, REPORT, { rag, done: SLIP });
  answer(refused);
  note(`${me.name} takes the name out and sends: ${rag}, "${DONE}"`);
  await teams.press(me.name, refused.card ?? form, REPORT, { rag, done: DONE });
}

function standInOffice(teams: StandInTeams): Office {
  return {
    async install({ name }) {
      await teams.install(name);
    },
    async installInTeam({ name }) {
      await teams.installInTeam(name, GENERAL);
    },
    async sayInGeneral({ name }, text) {
      await teams.say(name, text, { in: GENERAL, mention: true });
    },
    answer: async ({ name }, { planId, reminderId, milestoneId, version, input }) => {
      const data = {
        plan: planId,
        reminder: reminderId,
        milestone: milestoneId,
        version,
        ...input,
      };
      const value = { action: { type: 'Action.Execute', verb: REPORT, data }, trigger: 'manual' };
      await teams.invoke(name, 'adaptiveCard/action', value);
    },
  };
}

function organisation({ me, pmo, others }: Cast): Parameters<typeof startStandInTeams>[0] {
  const people = [me, pmo, ...others].map(toPerson);
  return {
    tenantId: TENANT,
    bot: BOT,
    people,
    groupChats: [GROUP],
    team: { ...TEAM, channels: [{ id: GENERAL, name: 'General' }] },
  };
}

function toPerson({ userId, personId, name, upn }: Player): {
  id: string;
  aadObjectId: string;
  name: string;
  upn: string;
} {
  return { id: userId, aadObjectId: personId, name, upn };
}
