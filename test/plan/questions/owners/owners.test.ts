import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan as planSchema } from '../../../../src/plan/model.ts';
import { ownersIn } from '../../../../src/plan/questions/owners/owners.ts';
import { found, matched } from './asked-owners.ts';

const example = planSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../examples/plan.json', import.meta.url), 'utf8')),
);
const people = ['Priya Nair', 'Grace Holroyd', 'Daniel Whitaker', 'Amber Khan', 'Lena Marsh'];
const owners = ownersIn(example, people);

describe('owners of the example plan, named within a question', () => {
  it.each([
    ['what has the hos early help got overdue', 'hos early help: HoS, Early Help'],
    ['early help hos milestones', 'early help hos: HoS, Early Help'],
    ['is the fostering manager behind', 'fostering manager: Service Manager, Fostering'],
    ['SM fostering - anything due?', 'sm fostering: Service Manager, Fostering'],
    ['psws tasks', 'psws: Principal Social Worker'],
    ['what does the princpal social woker own', 'princpal social woker: Principal Social Worker'],
    ['principle social worker overdue', 'principle social worker: Principal Social Worker'],
    ['hr specialists milestones', 'hr specialists: HR Specialist'],
    ["what's HR got overdue", 'hr: HR Specialist'],
    ['anything due from comms this month', 'comms: Comms Manager'],
    ['chase the comms manager', 'comms manager: Comms Manager'],
    ['data manager late?', 'data manager: Data and Performance Manager'],
    ['head of safeguarding overdue', 'head of safeguarding: HoS, Safeguarding, QA and Workforce'],
    ['the early help lead', 'early help lead: HoS, Early Help'],
    ['exec support', 'exec support: Executive Support'],
    [
      'hos early help, hr specialist and comms manager',
      'hos early help: HoS, Early Help; hr specialist: HR Specialist; comms manager: Comms Manager',
    ],
    ['AD safeguarding', 'ad safeguarding: Assistant Director, Safeguarding and Commissioning'],
    ['what has helen marsh got', 'helen marsh: Helen Marsh'],
    ['priyas milestones', 'priyas: Priya Nair'],
    ['ms nair', 'ms nair: Priya Nair'],
    ['dan whitaker', 'dan whitaker: Daniel Whitaker'],
    ['d whitaker', 'd whitaker: Daniel Whitaker'],
    ['has whittaker reported', 'whittaker: Daniel Whitaker'],
    ['is amber khan late', 'amber khan: Amber Khan'],
    ['what does marsh own', 'marsh: Helen Marsh | Lena Marsh'],
  ])('%s', (text, expected) => {
    expect(found(owners, text)).toBe(expected);
  });

  it.each([
    'is early help slipping?',
    "what's overdue in fostering",
    'safeguarding',
    'training for team managers',
    'are social workers supervised',
    'social worker caseloads',
    'who is the lead for early help',
    'who leads early help',
    'what does the deputy head of early help do',
    "what's amber",
    'is Amber happy?',
    "what's due in march",
    'is the comms plan late',
    'ad hoc visits',
    'lead officer for 3.1.2',
    'dmt lead',
    'the board',
    'the manager',
    'managers who managed fostering',
    'hos parks and cemeteries',
    'support',
  ])('%s names none', (text) => {
    expect(found(owners, text)).toBe('');
  });
});

describe('words known to name an owner of the example plan', () => {
  it.each([
    ['hr', 'HR Specialist'],
    ['the HR', 'HR Specialist'],
    ['early help', 'HoS, Early Help'],
    ['fostering', 'Service Manager, Fostering'],
    ['fostring', 'Service Manager, Fostering'],
    ['commissioning', 'Commissioning Manager'],
    ['commissioner', 'Commissioning Manager'],
    ['participation', 'Participation Officer'],
    ['quality assurance', 'HoS, Safeguarding, QA and Workforce'],
    ['QA manager', 'HoS, Safeguarding, QA and Workforce'],
    ['grace', 'Grace Holroyd'],
    ['the dcs', "Strategic Director, Children's Services"],
    ['amber', ''],
    ['the board', ''],
    ['pizza', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(matched(owners, text)).toBe(expected);
  });
});

it('has one owner for a title written in two ways, and the words of all', () => {
  const twice = ownersIn(example, ['Grace Holroyd', 'GRACE HOLROYD']);
  expect(twice.all.filter(({ name }) => /holroyd/iu.test(name))).toEqual([
    { name: 'Grace Holroyd', kind: 'person' },
  ]);
  expect(
    ['hos', 'fostering', 'holroyd', 'principal'].every((word) => twice.vocabulary.has(word)),
  ).toBe(true);
  const again = ownersIn(example, people);
  expect(ownersIn(example, [...people])).toBe(again);
});
