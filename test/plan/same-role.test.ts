import { describe, expect, it } from 'vitest';
import { respelt } from '../../src/plan/roles/spelling.ts';
import { alikeRoles, sameRole } from '../../src/plan/roles/same-role.ts';

describe('two titles', () => {
  it.each([
    ["Director of Children's Services", 'Director of Childrens Services', 'same'],
    ['Head of Plans & Moves', 'Head of Plans and Moves', 'same'],
    ['PSW', 'Principal Social Worker', 'likely'],
    ['Principle Social Worker', 'Principal Social Worker', 'likely'],
    ['HoS, Early Help', 'Head of Service, Early Help', 'likely'],
    ['HoS, Early Help', 'Head of Early Help', 'likely'],
    ['Fostering Service Manager', 'Service Manager, Fostering', 'likely'],
    ['Performance & Data Manager', 'Data and Performance Manager', 'likely'],
    ['Service Manger, Fostering', 'Service Manager, Fostering', 'likely'],
    ['Head of Safegarding', 'Head of Safeguarding', 'likely'],
    ['Co-ordinator', 'Coordinator', 'likely'],
    ['Heads of Service', 'Head of Service', 'likely'],
    ['HoS, H, MP and Stays', 'HoS, Homes, Moves and Stays', 'likely'],
    ['Head of YJP', 'Head of Youth Justice Partnerships', 'likely'],
    ["Director of Children's Services (DCS)", 'DCS', 'likely'],
    ['Head of Service East', 'Head of Service West', 'different'],
    ['Team Manager North', 'Team Manager South', 'different'],
    ['Team Manager 1', 'Team Manager 2', 'different'],
    ['Deputy Head of Service', 'Head of Service', 'different'],
    ['Acting Director', 'Director', 'different'],
    ['Assistant Director', 'Service Director', 'different'],
    ['Head of Fostering', 'Head of Adoption', 'different'],
    ['Head of Quality', 'Head of Equality', 'different'],
    ['Service Manager', 'Service Manager, Fostering', 'different'],
  ])('"%s" and "%s" are %s', (one, other, sameness) => {
    expect([sameRole(one, other), sameRole(other, one)]).toEqual([sameness, sameness]);
  });

  it('make one pair each, with how they differ', () => {
    const titles = ['PSW', 'Head of Care', 'Principal Social Worker', 'Care Head', 'Head of Caree'];
    expect(alikeRoles(titles)).toEqual([
      { one: 'PSW', other: 'Principal Social Worker', difference: 'short' },
      { one: 'Head of Care', other: 'Care Head', difference: 'wording' },
    ]);
  });

  it('are compared within a second, however many there are', () => {
    const began = performance.now();
    alikeRoles(Array.from({ length: 20_000 }, (_, index) => `Head of Service ${index}`));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a misspelt post is put right', () => {
  it.each([
    ['Principle Social Worker', 'Principal Social Worker'],
    ['Service Manger', 'Service Manager'],
    ['reviewing offcier', 'reviewing officer'],
    ['Managed Services Officer', null],
    ['Practice Adviser', null],
    ['Practice Advisor', null],
    ['Leader of the Council', null],
  ])('%s: %s', (title, right) => expect(respelt(title)).toBe(right));
});
