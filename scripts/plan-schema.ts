/** `node scripts/plan-schema.ts`: writes docs/plan.schema.json, which comes from the model alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { z } from 'zod';
import { plan } from '../src/plan/model.ts';

const FILE = 'docs/plan.schema.json';

/** The JSON Schema of a plan, as the file has it. */
export async function planSchema(): Promise<string> {
  const schema = z.toJSONSchema(plan, { io: 'input', override: askForWords });
  const described = {
    $schema: schema.$schema,
    title: 'A plan in the format of Waymark',
    description: 'docs/plan-format.md says what each field means and how it is written.',
    ...schema,
  };
  return format(JSON.stringify(described), { parser: 'json', printWidth: 100 });
}

/** The model trims a text before it measures it: spaces alone are no text. */
function askForWords({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.type === 'string' && jsonSchema.minLength === 1) {
    delete jsonSchema.minLength;
    jsonSchema.pattern = '\\S';
  }
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', FILE), await planSchema());
  console.log(`Wrote ${FILE}.`);
}
