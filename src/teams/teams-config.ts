/** What this folder needs to be told; read from the environment in `config.ts`. */
export interface TeamsConfig {
  /** Null only when Waymark runs locally: then nobody is authenticated. */
  readonly credentials: {
    readonly appId: string;
    readonly password: string;
    readonly tenantId: string;
  } | null;
  /** Entra tenants whose people may talk to Waymark. */
  readonly tenants: ReadonlySet<string>;
  /** Accept service URLs on this machine, for the Playground and the stand-in. */
  readonly local: boolean;
  readonly host: string;
  readonly port: number;
  /** Where keys and tokens are looked up, when not with Microsoft's public cloud: for tests. */
  readonly endpoints?: Endpoints;
  /** How long one request to Teams may take; ten seconds when not given. */
  readonly requestTimeoutMs?: number;
}

/** All or none: with one of them set, the SDK takes a missing one as empty and not Microsoft's. */
export interface Endpoints {
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly OAuthUrl: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
}

/** Takes ids and counts, never what somebody wrote. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
