/** A plan as a file in Waymark's own format; read again, it is the same plan to the last character. */
import { Document, Scalar, visit } from 'yaml';
import type { Plan } from '../../plan/model.ts';

export function planAsJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

export function planAsYaml(plan: Plan): string {
  const document = new Document(plan, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && !PLAIN.test(node.value)) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/**
 * Texts that YAML keeps as they are without a thought: letters, digits and what stands between
 * words. Anything else, line breaks and invisible characters above all, is quoted and escaped.
 */
const PLAIN = /^[\p{L}\p{N}\p{P}\p{S} ]*$/u;
