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
  readonly endpoints?: Readonly<Record<string, string>>;
}

/** Takes ids and counts, never what somebody wrote. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
