/** What members of a DMT call the items of a plan, and which item that is. */

/**
 * A line each: what is asked, and what is meant. `o4` is outcome 4, a KPI without a ref is the
 * beginning of its measure; `among` are some of two or three that are asked back about, `several`
 * any two or three, `not one` several or none. A stroke stands between answers as good as each other.
 */
export const FOSTERING_PLAN = `
edge of care | o4
fostering | o3
corporate parenting | o1
corporate parents | o1
good corporate parents | o1
corp parenting | o1
corporate parenting strategy | 1.1
corporate parenting board | 1.4.1
voice of the child | among 1.2 7.6.2
marketing and communications | 1.3.1
corporate parent training events | 1.3.3
caseloads | o2
case loads | o2
safe caseloads | o2
workload | o2
practice supervisors | 2.1
practice supervisor role | 2.1
protected caseload | 2.1.1
sense of community | 2.2
away days | 2.2.1
returning to the office | 2.2.2
agency workers | 2.3
single agency workers | 2.3 / 2.3.1
recruitment plan | 2.3
span of control | 2.4
mockingbird | 3.2
mocking bird | 3.2
mokingbird | 3.2
level 4 | 3.1 / among 3.1
level 4 option | 3.1
level 4 carers | 3.1 / among 3.1 3.2 / among 3.1 3.2.3 3.2.2
progression framework | 3.1.1
level 4 employment status | 3.2.3
fees and allowances | 3.3
fostering fees | 3.3
statements of purpose | 3.4
joint commissioning health | 3.4.2
specialist residential provision | 3.4.2 / several
recruitment of foster carers | 3.5 / among 3.5
recruiting foster carers | 3.5 / among 3.5
foster carer approvals | 3.5
demand and need analysis | 3.6
demand analysis | 3.6
emergency foster carers | 3.7
emergency carers | 3.7
payment structure | 3.7.1
payment for emergency carers | 3.7 / 3.7.1
early help | 4.1
EH | 4.1
early help partnership | 4.1
prevention | 4.1
universal providers | 4.1 / among 4.1.3 4.1.5
continuum of need | 4.1.4
data sharing protocols | 4.2.2
data sharing | 4.2.2
family group conferencing | 4.2.3
fgc | 4.2.3
intensive family support | 4.2.3
edge of care strategy | o4
edge of care performance framework | 4.2.1
retention | o5
asye | o5
asyes | o5
newly qualified social workers | o5
asye intakes | 5.1.5
workforce plan | o5
workforce | among o5 o3
workforce recruitment plan | 2.3
induction | 5.1.3 / several
onboarding | 5.1.4 / several
microsite | 5.1.4
new brand | 5.1.4
stay interviews | 5.1.6
flexible working | 5.1.7
clinical supervision | 5.1.8
group supervision | 5.1.8
supervision | among 5.1.8 5.1.1
cpd | 5.1.1
training academy | 5.1.5
sufficiency | o6
sufficiency strategy | o6
suficiency | o6
5 homes | 6.3
five homes | 6.3
five new homes | 6.3
small bedroom homes | 6.3
properties | 6.3.1
premises | 6.3.1 / among 6.3
identify properties | 6.3.1
external providers | 6.2
market testing | 6.2.1
baseline data | 6.1
commissioning strategy | 6.5.1
placement commissioning | 6.5 / 6.5.1
residential estate | 6.6
multi home registrations | 6.6
registered managers | none / several
reg 44 | 7.4
regulation 44 | 7.4
reg 44 reports | 7.4
dip sampling | 7.2
dip sample | 7.2
dip samples report | 7.2.2 / 7.2
casefile audits | 7.2.1
case file audits | 7.2.1
visible leaders | 7.1
staff briefings | 7.1 / 7.1.1
deep dives | 7.3
deep dive | 7.3
mental health | 7.3.2
camhs | 7.3.2
missing children | 7.3.2
care planning | 7.5
permanence planning | 7.5.1
plo | 7.5.1
iro decision making | 7.5.1
listening events | 7.6.1
feedback from parents | 7.6
quality of practice | o7
quality of social work practice | o7
quality of social work | o7
leaders understanding | o7
the strategy | several
strategy | several
children | not one
plan | not one
social work | not one
data | not one
adoption | none
fostering adoption | none
weather | none
homes | not one
placements | not one
recruitment | not one
training | not one
elected members | 1.3.3
kids in care | not one
sickness | none
kpi: sickness absence | % Sickness Absence
kpi: peps | % PEPs
kpi: school attendance | School attendance
kpi: long term stability | several
kpi: short term stability | Short term stability
kpi: foster carers recruited | Number of foster carers r
kpi: budget | Budget monitoring
kpi: out of area placements | % children placed out of 
kpi: sdq | SDQs
kpi: fgc | FGC number of referrals a
retention of asyes | o5
social worker progression | o5
progression opportunities | o5
fostering workforce | o3
the fostering one | o3
children coming into care | o4
fewer children into care | o4
social work practice | o7
good parents | o1
stakeholder analysis | 1.1.1
champions | 1.5.1
directorates | 1.5 / 1.5.1 / several
C&YP views wishes and feelings | 1.2.1
voice of child in the strategy | 1.2
corporate parenting champions | 1.5.1
fixed term teams | 2.3 / among 2.3
permanent staff | 2.3 / among 2.3
reliance on agency | 2.3.2 / among 2.3
mockingbird support | 3.2 / 3.2.2
mockingbird commissioning | 3.2
residential staffing | 3.3 / 3.4.1 / several
statement of purpose review | 3.4
hr clarity level 4 | 3.2.3
performance reports stage 3 approvals | 3.5.1
performance monitoring | 7.3 / among 7.3
monitoring and performance framework | 4.2.1
partnership board | 4.1.2
early help board | 4.1.2 / 4.1
prevention and early help | 4.1
level 1 and 2 | among 4.1.3 4.1.4
protocols | 4.2.2
edge of care data sharing | 4.2.2
emergency foster carer pool | 3.7
pool of carers | 3.7
bpp | 4.2.3
learning and development plan | 5.1.2
l&d plan | 5.1.2
employee wellbeing offer | 5.1.7
video interviews | 5.1.4
launch session | 5.1.2
candidate experience | 5.1.4
corporate induction | 5.1.3
attrition | 5.1.6
small homes | 6.3
5 new homes | 6.3
ofsted regulations | 6.6
ofsted | 6.6
residential expansion | 6.6
internal expansion | 6.6
external placements | 6.5
health provision for homes | 6.4
cla placements | 6.1
recruit RMs | 6.6.1
staff feedback on leaders | 7.1.3
visibility of leaders | 7.1.3 / 7.1
good practice | 7.1.2
auditing framework | 7.2.1
audit training | 7.2.1
closing the loop | 7.2.3
learning culture | 7.2.3
themed analysis | 7.4
regulation 44 format | 7.4.1
reg 44 risks | 7.4.2 / 7.4
permanence | 7.5.1
quarterly reports voice of child | 7.6.2
social media | 7.6.1
parents views | 7.6.2
care plans | 7.5
placement with parents | 7.3.2
sgo | none
jtai | none
send | none
unaccompanied minors | none
signs of safety | none
mash | none
dental checks | none
gibberish here | none
fostering bits | o3
mash pilot | none
holiday rota | none
budget | none
strategy for sufficiency | o6
sufficency stratergy | o6
fostring | o3
corprate parenting | o1
edge fo care | o4
regualtion 44 | 7.4
dip-sampling | 7.2
caselods | o2
`;

export const THEMES_PLAN = `
care leavers | o2
care leavers outcomes | o2
children in care | o3
cic | o3
lac | o3
cla | o3
looked after children | o3
workforce | o5
leadership | o4
governance | o4
quality of practice | o1
social work practice quality | o1
contact and referral | o6
referral arrangements | o6
mash | 6.2
multi agency safeguarding hub | 6.2
safeguarding hub | 6.2
front door | 6.2
mash pilot | 6.2.1
piloting mash | 6.2.1
mash vision | 6.2.3
domestic abuse notifications | 6.2.2
domestic abuse | 6.2.2 / among 6.2.2 1.1.3
dv notifications | 6.2.2
police | 6.2.2 / among 6.2.2 6.3.1
learning from others | several
quality assurance framework | 1.1
qa framework | 1.1
qa | 1.1
quality assurance | 1.1
audits | 1.1 / several
thematic audits | 1.1.3
auditing | 1.1 / several
moderate auditing | 1.1.1
recorded practice | 1.2
recording | 1.2 / several
survey | 1.2.2
unit coordinators | among 1.2.3 1.2.4
train unit coordinators | 1.2.4
lcs | among 1.2.5
lcs forms | 1.2.5
signs of safety | among 1.2.5 1.6.1
sos | among 1.2.5 1.6.1
tri.x | 1.2.6
procedures | 1.2.6 / several
management oversight | 1.3
managment oversight | 1.3
drift and delay | 1.4
drift | 1.4
return interviews | 1.5
return home interviews | 1.5
missing children | 1.5
missing kids | 1.5
west sussex | 1.6.1
over 2 years | 1.4.2
pathway plans | 2.1
pathway planning | 2.1
six month reviews of pathway plans | 2.1.2
eet | 2.2
education employment and training | 2.2
apprenticeships | 2.2.2
14-18 options | 2.2.1
accommodation | 2.3
suitable accommodation | 2.3
care leavers accommodation | 2.3
care leaver housing | 2.3 / 2.3.2 / among 2.3
housing pathway | 2.3.2
health passport | 2.4.2
health action plan | 2.4.1
health records | 2.4.2
new belongings | 2.5.1
virtual school | 3.1.1
peps | 3.1.3
pep timeliness | 3.1.3
school improvement officer visits | 3.1.2
attendance | 3.1.4
exclusions | 3.1.4
education of children in care | 3.1
educational outcomes | 3.1
dental checks | 3.2
dental | 3.2
dentist | 3.2
health checks | 3.2
reunify | 3.3
early help review | 3.3.1
innovation programme | among 3.3.2 3.6.1
innovation bid | 3.3.2
convictions | 3.4
offending | 3.4
laming review | 3.4.1
right placements | 3.5
fostering | 3.5.1
in house fostering | 3.5.1
foster carers | 3.5.1
childrens homes | 3.5.2
children's home improvement plan | 3.5.2
residential | 3.5.2
greenwich | 3.6.1
caseloads | 4.1
high caseloads | 4.1
remodelling | 4.1.1
south area units | 4.1.1
performance management | 4.2
performance information | not one / 4.2
annex a | 4.2.1
cmt reviews | 4.2.2
ofsted | 4.3.1
recruitment | 5.1
recruitment and retention | 5.1
hiring | 5.1
retention | 5.1
turnover | 5.1.1
exit interviews | 5.1.1
vacancies | 5.1.1
induction | 5.1.3
inductions | 5.1.3
onboarding | 5.1.3
professional framework | 5.2
focus groups | 5.2.2
teaching partnerships | 5.2.3
universities | 5.2.3
career progression | among 5.2.1 5.2.4
thresholds | 6.1
threshold decision service | 6.1.5
repeat referrals | among 6.1.2 6.2.1
nfa | among 6.1.2 6.2.2
no further action | among 6.1.2 6.2.2
referrals | o6
early help | not one
early help recording | 6.1.4
health | not one
education | not one
children | not one
plan | not one
plans | not one
social work | not one
care | not one
training | not one
adoption | none
brexit | none
parking | none
football | none
cin plans | not one
child protection plans | not one
kpi: average caseload | among 17a 17b
kpi: caseload through care team | 17b
kpi: dental checks | 12b
kpi: health checks | 12a
kpi: repeat child protection plans | 3b
kpi: repeat cp plans | 3b
kpi: repeat cpp | 3b
kpi: turnover | 18a
kpi: vacancy rate | 18b
kpi: persistent absence | 11
kpi: neet | none / 6a / among 6a 6b
kpi: eet | among 6a 6b
kpi: gcse maths | 9b
kpi: convictions | 14
kpi: suitable accommodation | 7
kpi: peps | 10
kpi: fostering | 15
kpi: childrens homes ofsted | 16
kpi: nfa | among 19b 19c
kpi: repeat referrals | 19a
kpi: domestic abuse notifications | 19c
kpi: dv | 19c
kpi: return interviews | 4
improvement board | 1.1.3
serious case reviews | 1.1.3
cse | 1.1.3
child sexual exploitation | 1.1.3
what good looks like | among 1.1.2 1.3.2
good looks like | among 1.1.2 1.3.2
pathway plan training | 1.1.2
service standards | 1.2.3
service standards unit coordinators | 1.2.3
chronologies | 1.2.4
timeliness of assessments | 1.2.1
views of children and parents | 1.2.2
reflection | 1.3.2
oversight | 1.3
cin plans over 2 years | 1.4.2
care leaver health | 2.4
health of care leavers | 2.4
care leavers jobs | 2.2.2
young peoples housing | 2.3.2
independence pathway | 2.3.2
health outcomes | 2.4
joint decision making education placements | 3.1.1
school visits | 3.1.2
persistent absence | 3.1.4
attendance and exclusion data | 3.1.4
hope virtual school | 3.1.1
vs | 3.1.1
older children coming into care | 3.3
family support services | 3.3.1
dfe innovation bid | 3.3.2
criminal justice | 3.4.1
fostering capacity | 3.5.1
placements | 3.5 / among 3.5
placements for children in care | 3.5
leadership management and governance | o4
area units | 4.1.1
early help caseloads | 4.1.2
manageable caseloads | 4.1.2 / 4.1
variability in performance | 4.2.2
workflow | 4.2.4
system capacity | 4.2.4 / 4.1 / several
social worker recruitment | 5.1
london | 5.1.2
exit interview | 5.1.1
new starters | 5.1.3
mandatory induction | 5.1.3
consultant social worker | 5.2.1
family support workers | 5.2.2
social work bill | 5.2.4
cpd | 5.2.4
multi agency audit | 6.1.1
quality of referrals | 6.1.1 / o6
multi-agency contact | o6
early help and safeguarding threshold | 6.1.3
cross police force | 6.3.1
mash development plan | 6.3.1 / 6.2 / among 6.3.1 6.2.3
long term plan for mash | 6.2.3
police notifications | 6.2.2
thresold | 6.1
care leavrs | o2
chldren in care | o3
workfroce | o5
carer payment structure | 3.5.1
mockingbird | none
reg 44 | none
budget | none
kinship care | none
housing | 2.3.2 / several
thames water | none
new website | none
weather | none
missing | 1.5
looked after children with convictions | 3.4
lac health | 3.2
lac dental checks | 3.2
lac education | 3.1
cic placements | 3.5
supervision | none
`;

export const EXAMPLE_PLAN = `
mockingbird | 3.2
reg 44 | 7.4
five homes | 6.2
5 homes | 6.2
fgc | 4.2.2
edge of care | o4
caseloads | o2
asyes | o5 / none
newly qualified social workers | o5
corporate parenting strategy | 1.1
emergency carers | 3.5
fees and allowances | 3.3
induction | 5.1.3
lunch | none
adoption | none
level 4 | 3.1 / among 3.1 3.2.1
case audit tool | 7.2.1
file sampling | 7.2.2
supervision | 5.1.6 / several
fostering | 3.3 / o3 / several
corporate parenting | o1
corporate parenting board | 1.1.2
early help | 4.1 / o4
placements | o6
sufficiency | o6 / several
agency staff | 2.3
practice supervisors | 2.1
newly qualified | o5
asye | o5
`;
