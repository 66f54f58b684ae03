import { describe, expect, it } from 'vitest';
import { isTrustedServiceUrl } from '../../src/teams/service-urls.ts';

describe('where our token may go', () => {
  it.each([
    'https://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net:443/uk/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://smba.infra.dod.teams.microsoft.us/teams',
  ])('%s', (url) => {
    expect([isTrustedServiceUrl(url, false), isTrustedServiceUrl(url, true)]).toEqual([true, true]);
  });

  it.each([
    '',
    'smba.trafficmanager.net',
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://evil.example#smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:pass@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://x.smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://sмba.trafficmanager.net/',
    'ftp://smba.trafficmanager.net/',
    'https://localhost.evil.example/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
  ])('never %s', (url) => {
    expect([isTrustedServiceUrl(url, false), isTrustedServiceUrl(url, true)]).toEqual([
      false,
      false,
    ]);
  });

  it.each(['http://127.0.0.1:56150/_connector', 'http://localhost:3979/', 'http://[::1]:9/x'])(
    '%s only when running locally',
    (url) => {
      expect([isTrustedServiceUrl(url, false), isTrustedServiceUrl(url, true)]).toEqual([
        false,
        true,
      ]);
    },
  );

  it.each(['ftp://localhost/', 'file://localhost/etc/passwd', 'javascript://localhost/'])(
    '%s not even then',
    (url) => {
      expect(isTrustedServiceUrl(url, true)).toBe(false);
    },
  );
});
