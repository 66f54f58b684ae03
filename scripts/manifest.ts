/** Fills in `manifest/manifest.json`. The template is text; the values come from the environment. */

export type Values = Readonly<Record<string, string | undefined>>;

export type BuiltManifest =
  | { readonly kind: 'built'; readonly manifest: string }
  /** One plain sentence for each variable that is missing or wrong. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** What each variable has to hold, said so that it can follow "Set it to". */
const VARIABLES: Readonly<Record<string, Expected>> = {
  TEAMS_APP_ID: { check: isGuid, says: "the app's id in Teams, a GUID that never changes" },
  BOT_ID: { check: isGuid, says: "the bot's application (client) id in Entra, a GUID" },
  WAYMARK_DEVELOPER_NAME: {
    check: (value) => value.length <= 32,
    says: 'the name of the council or team that runs Waymark, in at most 32 characters',
  },
  WAYMARK_WEBSITE_URL: { check: isHttps, says: 'an https address where people find support' },
  WAYMARK_PRIVACY_URL: { check: isHttps, says: 'the https address of the privacy notice' },
  WAYMARK_TERMS_URL: { check: isHttps, says: 'the https address of the terms of use' },
};

interface Expected {
  readonly check: (value: string) => boolean;
  readonly says: string;
}

export function buildManifest(template: string, values: Values): BuiltManifest {
  const problems = Object.entries(VARIABLES).flatMap(([name, expected]) =>
    problemWith(name, values[name]?.trim() ?? '', expected),
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  const manifest = JSON.stringify(filled(JSON.parse(template), values), null, 2) + '\n';
  return { kind: 'built', manifest };
}

function problemWith(name: string, value: string, { check, says }: Expected): string[] {
  if (value === '') return [`${name} is not set. Set it to ${says}.`];
  if (!check(value)) return [`${name} is "${value}". Set it to ${says}.`];
  return [];
}

/** Replaces within parsed strings, never in the text, so that a quote in a name stays a quote. */
function filled(part: unknown, values: Values): unknown {
  if (typeof part === 'string') {
    return part.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
      if (!(name in VARIABLES)) throw new Error(`manifest.json names an unknown variable: ${name}`);
      return values[name]?.trim() ?? '';
    });
  }
  if (Array.isArray(part)) return part.map((item) => filled(item, values));
  if (typeof part === 'object' && part !== null) {
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [key, filled(item, values)]),
    );
  }
  return part;
}

function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value) && /[1-9a-f]/i.test(value);
}

function isHttps(value: string): boolean {
  return URL.parse(value)?.protocol === 'https:';
}
