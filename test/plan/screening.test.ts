import { describe, expect, it } from 'vitest';
import { screen, screenLink, type ScreeningHit } from '../../src/plan/screening.ts';

const STOP: readonly (readonly [ScreeningHit['kind'], string])[] = [
  ['nhs-number', 'The referral for 943 476 5919 is now closed.'],
  ['nhs-number', 'Health have confirmed 9434765919 is registered.'],
  ['nhs-number', 'NHS no 943-476-5919'],
  ['nhs-number', 'NHS no. 943.476.5919'],
  ['nhs-number', 'NHS no 943\u00A0476\u00A05919'],
  ['nhs-number', 'NHS no 943\u200B4765919'],
  ['case-number', 'LCS 1234567 needs a strategy meeting'],
  ['case-number', 'Mosaic ID: 654321 was reallocated'],
  ['case-number', 'case number 1029384 closed on Friday'],
  ['case-number', 'case ref: AB/123456 is open'],
  ['case-number', 'Child ID 45678 has a new social worker'],
  ['case-number', 'client no. 8812345'],
  ['case-number', 'the case number is 1029384'],
  ['case-number', 'LCS1234567 was audited'],
  ['case-number', 'UPN A123456789012 has moved school'],
  ['case-number', 'pupil A123456789012 has moved school'],
  ['case-number', 'Order made in BD21C00123 yesterday'],
  ['case-number', 'Mother, QQ 12 34 56 C is wrong, AB 12 34 56 C is right'],
  ['date-of-birth', 'DOB 12/03/2010'],
  ['date-of-birth', 'D.O.B.: 12.3.10'],
  ['date-of-birth', 'date of birth is 12 March 2010'],
  ['date-of-birth', 'born on the 12th of March 2010 in Leeds'],
  ['date-of-birth', 'born 2010-03-12'],
  ['date-of-birth', 'DOB\n12-03-2010'],
  ['date-of-birth', 'JS (12/03/2010 DOB) is placed'],
  ['postcode', 'The family moved to BD1 1HY last week'],
  ['postcode', 'now at bs3 4ab'],
  ['postcode', 'now at SW1A1AA'],
  ['postcode', 'They are living at 14 Oak Street with grandparents'],
  ['named-child', 'We visited child Jay on Monday'],
  ['named-child', 'The young person Kayleigh Brown was at the meeting'],
  ['named-child', 'The child, Jay, was seen alone'],
  ['named-child', 'child (Jay) seen'],
  ['named-child', 'a boy called jay smith'],
  ['named-child', 'a girl named Ruby'],
  ['named-child', 'sister Maisie has been placed nearby'],
  ['named-child', 'care leaver Tyler is in his own flat'],
  ['named-child', 'siblings Jay and Kim are together'],
  ['named-child', 'Baby O’Neill was discharged'],
  ['named-child', 'mum of Jay agreed to the plan'],
  ['named-child', "Jay's mum agreed to the plan"],
  ['named-child', 'the Khan family has a new social worker'],
  ['named-child', 'Child J was moved'],
  ['named-child', "Child J's plan is late"],
  ['named-child', 'child JS has no plan'],
  ['named-child', 'YP KM is missing'],
  ['named-child', 'young person J.S. is missing'],
  ['named-child', 'siblings J and K are apart'],
  ['named-child', 'Jay, 7, was placed out of area'],
  ['named-child', 'Jay aged 7 moved school'],
  ['named-child', 'Jay Smith (aged 7) moved school'],
  ['named-child', 'Jay (7) is missing from care'],
  ['named-child', '7-year-old Jay is missing from care'],
  ['named-child', 'JS, aged 14, was excluded'],
  ['named-child', 'child Amber was moved on Monday'],
  ['named-child', 'young person April has a new placement'],
  ['named-child', 'Amber, 7, was placed out of area'],
  ['named-child', 'the Green family has a new social worker'],
  ['named-child', 'the Young siblings are apart'],
];

const PASS: readonly string[] = [
  'We have worked with 1,017 families.',
  'Milestones 3.1.2 and 3.1.3 are complete.',
  'Ref 3.1.2 is behind because of 2.4.1.',
  '£264,000 (330 x £800) was agreed by Cabinet.',
  'The number of Child Protection plans fell from 412 to 389.',
  '412 Children in Need have an up-to-date plan.',
  'Young people in care told us what matters.',
  'The Amber and Blue teams have moved to the new duty rota.',
  'Amber (5), Green (12) and Red (2) at the last audit.',
  'Amber (5) is up on last month and Red (2) is down.',
  'Done by 31 March 2022.',
  'The Early Help family hubs and the Roma family group have met.',
  'Please call 01274 432904 for the papers.',
  'Please call 07700 900123 or 020 7946 0958.',
  '6 young people aged 16 have no pathway plan.',
  'Young People aged 16 and over have a personal adviser.',
  'Children aged 5 to 11 were surveyed.',
  'Sam Reed and Priya Shah have agreed the training plan.',
  "Sarah's team has two vacancies.",
  'Helen Marsh, Deputy Director, chairs the board.',
  'Outcome 3 is on track.',
  'Phase 2 was signed off on 12 January 2022.',
  'In January, 5 was the highest number of agency staff.',
  'Child Sexual Exploitation training reached 94% of staff.',
  'The Child Exploitation Panel meets each month.',
  'The Child Death Overview Panel has met.',
  "Every child's voice is recorded in the plan.",
  'Each child has a named social worker.',
  'A child named in the plan is seen within 10 working days.',
  'The Children in Care Council commented on the draft.',
  'The Children Act 1989 duties are in the handbook.',
  'Child Permanence Reports are now on time.',
  'Children Looked After reviews are 96% on time.',
  'Pupil Premium Plus is being paid termly.',
  'The Baby Steps programme starts in May.',
  'The Care Leaver Offer was published.',
  'Young Person Advisers are in post.',
  'Child CP plans over 15 months are reviewed.',
  'Each child I spoke to knew their social worker.',
  'Sibling Group placements are the main gap.',
  'Our sister Trust shared its dip sample.',
  'Caseloads fell from 24.5 to 18.2 between Q1 and Q3.',
  'The case audit of 120 files is finished.',
  'Case numbers rose to 12000 across the region.',
  '17 of 25 social workers are permanent (68%).',
  'Job ref 45678 closes on Friday.',
  'Committee report ref 20211214 went to scrutiny.',
  'The invoice ref 123456 has been paid.',
  'Liquidlogic upgrade 2021.4 went live.',
  'The Ofsted visit is on 18/01/2022 and 19/01/2022.',
  'Births are recorded; DOBs are now checked on entry.',
  'Children born between 1 September 2016 and 31 August 2017 were counted.',
  'Of the children born in 2010, most are settled.',
  'Q3 2nd draft of the s47 guidance is ready.',
  'The s47 3rd edition is out.',
  'The M62 corridor teams share a duty desk.',
  'Year 6 and Year 7 transition work has begun.',
  'Foster carers gave 12 more beds.',
  'The Strengthening Families model is used in all teams.',
  'The whole family is seen, and the extended family is invited.',
  'Signs of Safety training: 212 of 240 staff.',
  'MASH, IFD and LAC teams are co-located.',
  'LAC aged 5 to 10 have an SDQ score.',
  'PEP completion is 98%, up 3 points.',
  '1234567890 rows were loaded to the data warehouse.',
  'Budget code 4857773456 is wrong by one digit and passes.',
  'We need 2 HR staff for 6 weeks at £1,200.',
  "The mother's day event drew 40 carers.",
  "Children's social workers' caseloads are published weekly.",
  'Parents of Children in Need were surveyed.',
  'None',
  '12.10.2021: DMT agreed; 14.10.2021: Board told.',
];

const LINKS_STOP = [
  'https://council.sharepoint.com/sites/ip/child_Jay_plan.docx',
  'https://council.sharepoint.com/sites/ip/Child%20Jay%20plan.docx',
  'https://council.sharepoint.com/sites/ip/DOB%2012-03-2010.docx',
  'https://council.sharepoint.com/sites/ip/LCS%201234567.docx',
];
const LINKS_PASS = [
  'https://council.sharepoint.com/:w:/r/sites/ip/_layouts/15/Doc.aspx?sourcedoc=%7B5E2C9D8A-1234-4F6B-9876-1234567890AB%7D&action=edit',
  'https://democracy.council.gov.uk/ieListDocuments.aspx?CId=132&MId=12345&Ver=4',
  'https://council.sharepoint.com/sites/ip/Shared%20Documents/Outcome%203/3.1.2%20audit%20Jan%202022.docx',
  'https://council.sharepoint.com/sites/ip/Child%20Protection%20dip%20sample.xlsx',
  'https://council.gov.uk/%E0%A4%A',
];

describe('screening', () => {
  it.each(STOP)('stops a %s: %s', (kind, text) => {
    expect(screen(text)?.kind).toBe(kind);
  });

  it.each(PASS)('passes: %s', (text) => {
    expect(screen(text)).toBeNull();
  });

  it('shows its author the words, and nothing around them', () => {
    expect(screen('Seen twice. DOB 12/03/2010, placed.')).toEqual({
      kind: 'date-of-birth',
      words: 'DOB 12/03/2010',
      looksLike: 'a date of birth',
    });
  });

  it.each(LINKS_STOP)('stops the link %s', (link) => {
    expect(screenLink(link)).not.toBeNull();
  });

  it.each(LINKS_PASS)('passes the link %s', (link) => {
    expect(screenLink(link)).toBeNull();
  });

  it('reads the longest text allowed within a tenth of a second', () => {
    const started = performance.now();
    for (const piece of ['child ', 'Aa ', '1', '1 ', 'DOB ', 'case ref ', 'the A', 'Jay, '])
      screen(piece.repeat(2000).slice(0, 2000));
    expect(performance.now() - started).toBeLessThan(800);
  });
});
