import { describe, expect, it } from 'vitest';
import { ownersIn, type Owners } from '../../../../src/plan/questions/owners/owners.ts';
import { planIn, readText } from '../../../import/reading.ts';
import { seedsPresent, seedText, type Seed } from '../../../import/seeds.ts';
import { found, matched } from './asked-owners.ts';

const FPR = 'HoS, Fostering, Placements and Residential';
const SAFE = 'HoS - Safeguarding, QA and Workforce';
const AD = 'Assistant Director, Safeguarding and Review, Commissioning and Provider Services';

describe.runIf(seedsPresent)('owners of the plan of seed 000', async () => {
  const owners = await ownersOf('000');

  it.each([
    ['HoS early help', 'HoS, Early Help'],
    ['head of early help', 'HoS, Early Help'],
    ['early help hos', 'HoS, Early Help'],
    ['hos fostering', FPR],
    ['head of fostering, placements and residential', FPR],
    ['hos residential', `${FPR} | HoS, F, PC and Residential`],
    ['the fostering manager', 'Service Manager, Fostering'],
    ['service manager fostering', 'Service Manager, Fostering'],
    ['sm fostering', 'Service Manager, Fostering'],
    ['service manager', 'Service Manager'],
    ['PSW', 'Principle Social Worker'],
    ['principal social worker', 'Principle Social Worker'],
    ['princpal social woker', 'Principle Social Worker'],
    ['head of safeguarding', SAFE],
    ['head of qa', SAFE],
    ['comms manager', 'Comms Manager'],
    ['commissioning manager', 'Commissioning Manager'],
    ['data manager', 'Data and Performance Manager'],
    ['performance manager', 'Data and Performance Manager'],
    ['philip', 'Philip Segurola'],
    ['phil', 'Philip Segurola'],
    ['segurolla', 'Philip Segurola'],
    ['philip segurola', 'Philip Segurola'],
    ['mr johnston', 'David Johnston'],
    ['marium', 'Marium Haque'],
    ['acting strategic director', "Acting Strategic Director, Children's Services"],
    ['strategic director', "Acting Strategic Director, Children's Services"],
    ['deputy director', 'Deputy Director'],
    ['AD safeguarding', AD],
    ['the AD', AD],
    ['exec support', 'Executive Support'],
    ['hr specialist', 'HR Specialist'],
    ['participation officer', 'Participation Officer'],
  ])('%s', (text, expected) => {
    expect([found(owners, text).replace(/^.*?: /u, ''), matched(owners, text)]).toEqual([
      expected,
      expected,
    ]);
  });

  it.each([
    ['hr', 'HR Specialist'],
    ['comms', 'Comms Manager'],
    ['finance', 'Finance'],
    ['fostering', 'Service Manager, Fostering'],
    ['locality', 'HoS, Locality'],
    ['virtual school', ''],
  ])('known to be an owner: %s', (text, expected) => {
    expect([found(owners, text), matched(owners, text)]).toEqual(['', expected]);
  });

  it.each(['HoS CiC', 'virtual school head', 'yot manager', 'social workers', 'care leavers'])(
    '%s is none of its owners',
    (text) => {
      expect(found(owners, text)).toBe('');
    },
  );
});

const CIC = 'Head of Service Children in Care & Care Leavers';
const AREA = 'Head of Safeguarding and Area Services';
const SKILLS = 'Service Manager, Employment, Skills and Learning';
const FIGURES = 'Service Manager, Performance & Infrastructure';

describe.runIf(seedsPresent)('owners of the plan of seed 002', async () => {
  const owners = await ownersOf('002');

  it.each([
    ['QA manager', 'Quality Assurance & BSCB Manager'],
    ['quality assurance manager', 'Quality Assurance & BSCB Manager'],
    ['bscb manager', 'Quality Assurance & BSCB Manager'],
    ['virtual school head', 'Headteacher Virtual School'],
    ['head teacher of the virtual school', 'Headteacher Virtual School'],
    ['vsh', 'Headteacher Virtual School'],
    ['HoS CiC', CIC],
    ['head of service for children in care', CIC],
    ['head of care leavers', CIC],
    ['head of safeguarding', AREA],
    ['head of area services', AREA],
    ['head of early help', 'Head of Early Help and Targeted Services'],
    ['performance manager', FIGURES],
    ['service manager', `${SKILLS} | ${FIGURES}`],
    ['service director', 'Service Director Early Intervention and Targeted Services'],
    ['strategic director', 'Strategic Director for People'],
    ['yot manager', 'Youth Offending Team Manager'],
    ['youth offending manager', 'Youth Offending Team Manager'],
    ['placements manager', 'Manager, Placement Service Provision'],
    ['head of school partnerships', 'Head of School Partnerships'],
    ['programme manager', 'Programme Manager Children and Maternity Commissioning'],
    ['psw', 'Principal Social Worker'],
  ])('%s', (text, expected) => {
    expect([found(owners, text).replace(/^.*?: /u, ''), matched(owners, text)]).toEqual([
      expected,
      expected,
    ]);
  });

  it.each([
    ['performance & infrastructure', FIGURES],
    ['employment skills and learning', SKILLS],
    ['virtual school', 'Headteacher Virtual School'],
    ['early help', 'Head of Early Help and Targeted Services'],
    ['safeguarding', AREA],
    ['children in care and care leavers', CIC],
  ])('known to be an owner: %s', (text, expected) => {
    expect([found(owners, text), matched(owners, text)]).toEqual(['', expected]);
  });

  it('has both where two titles are named', () => {
    expect(found(owners, 'head of safeguarding and head of care leavers')).toBe(
      `head of safeguarding: ${AREA}; head of care leavers: ${CIC}`,
    );
  });
});

async function ownersOf(seed: Seed): Promise<Owners> {
  return ownersIn(planIn(await readText(seedText(seed), `${seed}.txt`)), []);
}
