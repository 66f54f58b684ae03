import { isTitle } from './role-title.ts';

/** A team, an organisation or a group: it can lead, and is no one person's title. */
export function isBody(text: string): boolean {
  if (text.length > 80) return false;
  if (isTitle(text)) return GROUP.test(text) || POSTS.test(text);
  return BODY.test(text) || GROUP.test(text) || ENDING.test(text);
}

const BODY =
  /^(?:the )?(?:[\p{L}’' -]{0,30} )?(?:police|nhs(?: [\p{L} ]{1,30})?|icb|ccg|cafcass|ofsted|dfe|probation|camhs|health|public health|education|housing|finance|legal(?: services)?|hr|human resources|it|ict|commissioning|communications|comms|procurement|schools|governors|partners|partner agencies|stakeholders|dmt|smt|slt|clt|cmt|elt|lscb|lscp|mash|yjs|yot|yos|adult services|business intelligence|youth justice|early help|virtual school|voluntary sector|vcs|vcfse|transformation|performance|audit)$/iu;

const GROUP = /^all (?:\p{L}[\p{L}’' -]{1,60})$|^(?:everyone|everybody)$/iu;

const ENDING =
  /^[\p{L}\p{N}&’', /-]{1,60} (?:teams?|groups?|board|boards|panel|committee|council|trust|partnership|department|directorate|services?|forum|network|consortium|hub|unit)$/iu;

const POSTS =
  /^(?:[\p{L}\p{N}&’' -]{1,40} )?(?:heads(?: of service)?|managers|officers|directors|leads)$/iu;
