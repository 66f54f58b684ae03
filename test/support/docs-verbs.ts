/** The verbs on the cards, and the routes that wait for them. */
import type { Inbound } from '../../src/teams/inbound.ts';
import { routesFor } from '../../src/teams/routes.ts';
import { document, files } from './docs-files.ts';

/** Every verb in a template, with the name of the route that a press on it takes. */
export function verbsOnCards(): readonly { readonly verb: string; readonly route: string }[] {
  const found = files('cards/*.json').flatMap((path) => [
    ...document(path).text.matchAll(/"verb":\s*"([^"]+)"/g),
  ]);
  const verbs = new Set(found.map(([, verb = '']) => verb));
  return [...verbs].map((verb) => ({ verb, route: routeOf(verb) }));
}

/** The names of the routes that wait for one verb each, as the list of routes has them. */
export function pressRoutes(): readonly string[] {
  const source = document('src/teams/routes.ts').text;
  return [...source.matchAll(/^\s*press\('([^']+)'/gm)].map(([, name = '']) => name);
}

/** A route for a press looks at nothing but the verb. */
function routeOf(verb: string): string {
  const press = { kind: 'press', verb, text: '' } as Inbound;
  return routesFor(null).find((route) => route.matches(press))?.name ?? 'none';
}
