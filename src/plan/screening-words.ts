/** Words and abbreviations that stand beside "child" in plan talk and are nobody's name. */

export const NOT_A_NAME: ReadonlySet<string> = new Set(
  [
    // Small words, which a heading may write with a capital.
    'a an and are as at be by for from has have her his i if in is it its must of on or our so that the their they this to was we were when who will with',
    // Who is meant by a word that is not a name.
    'adult adults anyone baby babies boy boys child children client everyone families family father fathers girl girls leaver leavers mother mothers parent parents people person persons pupil pupils residents siblings staff student students those women young youth',
    // What follows "child", "children", "pupil", "baby" or "care leaver" in names of services and papers.
    'abduction abuse act action adviser advisers advisor advisors age arrangements assessment assessments attendance benefit board box brain case centre centred concern conference conferences council criminal data death deaths development disability education employment exploitation first focus focused forum friendly group groups guide guides guidance health house housing in introduced led level line looked matters mental minding missing mortality need neglect nurse obesity offer order orders outcomes panel participation passport payment pension permanence place places plan planning plans plus poverty practice premium profile programme protection psychologist psychology records referral report reports review reviews rights safe safeguarding scrutiny seen services sexual social steps support survey tax team teams to trafficking trust unit version victims voice voices welfare wellbeing witness work working',
    // Who does the work.
    'authority commissioner consultant department director education governance head health housing lead leads line liquidlogic local manager managers mosaic nurse officer officers ofsted organisation police principal school schools senior service signs social specialist strategy team worker workers youth early court cafcass',
    // What a milestone is called, how it stands and when.
    'action kpi milestone monday tuesday wednesday thursday friday saturday sunday outcome phase priority quarter stage theme tier week year',
  ]
    .join(' ')
    .split(' '),
);

/** Beside a number, colours are counts and months are dates; after "child" they are names. */
export const NOT_AN_AGED_NAME: ReadonlySet<string> = new Set([
  ...NOT_A_NAME,
  ...'red amber green blue january february march april may june july august september october november december'.split(
    ' ',
  ),
]);

export const FAMILIES_OF_A_KIND: ReadonlySet<string> = new Set(
  'asian birth black early eastern extended foster gypsy immediate muslim roma royal single somali syrian traveller troubled ukrainian whole wider afghan'.split(
    ' ',
  ),
);

export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'i ae all and asd bme cce cic cin cla cp cpp csc cse csp cyp dv edt eet eh ehc ehm fgc gp hr ia icp icpc id ics iro it la lac lcs mat nhs no ok or pep plo pre pru qa sdq sen sgo swp the uk ya yjs yot ypa'.split(
    ' ',
  ),
);
