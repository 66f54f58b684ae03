/** Microsoft's side of authentication, on loopback: metadata, keys, and tokens signed with them. */
import { createHmac, createSign, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../../src/teams/teams-config.ts';

export const APP_ID = '11111111-0000-4000-8000-00000000abcd';
export const ISSUER = 'https://api.botframework.com';
export const CREDENTIALS = {
  appId: APP_ID,
  password: 'secret',
  tenantId: '22222222-0000-4000-8000-00000000abcd',
};
/** Nobody listens there. */
const NOWHERE = 'https://127.0.0.1:1';

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const another = generateKeyPairSync('rsa', { modulusLength: 2048 });

export interface Microsoft {
  readonly endpoints: Endpoints;
  /** A token as the channel sends it, changed as a forger would. */
  token(changes?: Forgery): string;
  close(): Promise<void>;
}

export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** `ours` is the key in the metadata; `hmac` signs with the text of its public half. */
  readonly signedWith?: 'ours' | 'another' | 'hmac' | 'nothing';
}

export async function startMicrosoft(serviceUrl: string): Promise<Microsoft> {
  const jwk = ours.publicKey.export({ format: 'jwk' });
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(req.url === '/keys' ? keysOf(jwk) : { jwks_uri: `${url()}/keys` }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  function url(): string {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  return {
    endpoints: endpointsAt(`${url()}/metadata`),
    token({ claims = {}, header = {}, signedWith = 'ours' } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const standard = {
        iss: ISSUER,
        aud: APP_ID,
        nbf: now - 60,
        exp: now + 600,
        serviceurl: serviceUrl,
      };
      const unsigned = [
        { alg: 'RS256', typ: 'JWT', kid: 'teams', ...header },
        { ...standard, ...claims },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `${unsigned}.${signature(unsigned, signedWith)}`;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The SDK takes these all or none: with one set, a missing one is empty and not Microsoft's. */
export function endpointsAt(metadata: string): Endpoints {
  return {
    ToChannelFromBotLoginUrl: `${NOWHERE}/tenant`,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: NOWHERE,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  };
}

function keysOf(jwk: JsonWebKey): object {
  return {
    keys: [
      { ...jwk, kid: 'teams', endorsements: ['msteams'] },
      { ...jwk, kid: 'web chat', endorsements: ['webchat'] },
      { kty: 'EC', kid: 'curve', crv: 'P-256' },
    ],
  };
}

function signature(unsigned: string, signedWith: Forgery['signedWith']): string {
  if (signedWith === 'nothing') return '';
  if (signedWith === 'hmac') {
    const secret = ours.publicKey.export({ format: 'pem', type: 'pkcs1' });
    return createHmac('sha256', secret).update(unsigned).digest('base64url');
  }
  const { privateKey } = signedWith === 'another' ? another : ours;
  return createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url');
}
