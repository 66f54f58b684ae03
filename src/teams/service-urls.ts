/**
 * Where our token may be sent. Hosts of the public, GCC, GCC High and DoD clouds, as Microsoft
 * documents them for proactive messages; on this machine only when running locally.
 */
const TEAMS_HOSTS = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isTrustedServiceUrl(serviceUrl: string, local: boolean): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (local && LOOPBACK.has(url.hostname)) return /^https?:$/.test(url.protocol);
  return url.protocol === 'https:' && TEAMS_HOSTS.has(url.hostname) && url.port === '';
}
