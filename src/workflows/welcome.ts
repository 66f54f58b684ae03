/** Greets somebody once, in their 1:1 chat, and asks straight away what is already due. */
import { holderTest, holdsPmo, type Directory, type Person } from '../plan/directory.ts';
import { DIRECTORY } from '../plan/events.ts';
import { milestonesIn, type PlanState } from '../plan/plan-state.ts';
import type { GreetedPlan, Greeting } from '../plan/messages.ts';
import { roleKey } from '../plan/roles.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';
import { remindOfficers } from './remind-officers.ts';
import { inTurn } from './turns.ts';

/** True when this was the first time; a second install event changes nothing. */
export function welcome(ports: Ports, personId: string): Promise<boolean> {
  // Teams says "installed" twice, at once: the second must not overtake the greeting.
  return inTurn(ports.ledger, `welcome ${personId}`, () => greetAndAsk(ports, personId));
}

async function greetAndAsk(ports: Ports, personId: string): Promise<boolean> {
  const first = await claimGreeting(ports, personId);
  if (first) {
    const directory = await ports.readings.directory();
    const person = directory.people.get(personId);
    if (person?.personal != null)
      await ports.messenger.send(person.personal, {
        kind: 'greeting',
        greeting: await greetingFor(ports, directory, person),
      });
  }
  const by = { kind: 'schedule' } as const;
  for (const planId of await ports.readings.planIds())
    await remindOfficers(ports, { planId, by, only: personId });
  return first;
}

/** What a person should know first: what is theirs here. */
export async function greetingFor(
  ports: Pick<Ports, 'readings' | 'firstPmo'>,
  directory: Directory,
  person: Person,
): Promise<Greeting> {
  const holds = holderTest(directory, person.personId);
  const states = await Promise.all(
    (await ports.readings.planIds()).map((planId) => ports.readings.plan(planId)),
  );
  return {
    name: person.name,
    isPmo: ports.firstPmo.has(person.personId) || holdsPmo(directory, person.personId),
    plans: states.flatMap((state) => (state === null ? [] : [greetedPlan(state, holds)])),
  };
}

function greetedPlan(state: PlanState, holds: (role: string) => boolean): GreetedPlan {
  const mine = milestonesIn(state).filter(({ milestone }) =>
    milestone.leads.some(({ role }) => holds(role)),
  );
  const leading = new Map(
    mine
      .flatMap(({ milestone }) => milestone.leads)
      .filter(({ role }) => holds(role))
      .map(({ role }) => [roleKey(role), role]),
  );
  return { title: state.plan.title, roles: [...leading.values()], milestones: mine.length };
}

async function claimGreeting(ports: Ports, personId: string): Promise<boolean> {
  return decideAndAppend<boolean>(ports.ledger, DIRECTORY, async () => {
    const directory = await ports.readings.directory();
    if (directory.people.get(personId)?.greeted !== false)
      return { version: 0, events: [], outcome: false };
    return {
      version: directory.version,
      events: [
        {
          event: { type: 'PersonGreeted', personId },
          by: { kind: 'schedule' },
          key: `greeted|${personId}`,
        },
      ],
      outcome: true,
      repeated: false,
    };
  });
}
