/** Checks a manifest against the schema that Microsoft publishes for the version it names. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ajv from 'ajv-draft-04';
import formats from 'ajv-formats';

const SCHEMAS = join(
  dirname(fileURLToPath(import.meta.resolve('@microsoft/app-manifest'))),
  'json-schemas/teams',
);

/** One sentence for each thing the schema objects to; none when Teams would take the manifest. */
export function schemaProblems(manifest: string): string[] {
  const content = JSON.parse(manifest) as { manifestVersion: string };
  const validator = new ajv.default({ allErrors: true, strict: false });
  formats.default(validator);
  const validate = validator.compile(publishedSchema(content.manifestVersion));
  if (validate(content)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `manifest.json${instancePath} ${message ?? 'is wrong'}.`,
  );
}

function publishedSchema(version: string): object {
  const file = join(SCHEMAS, `v${version}`, 'MicrosoftTeams.schema.json');
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}
