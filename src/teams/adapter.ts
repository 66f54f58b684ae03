/** The Teams SDK's adapter: who may come in, and connectors without the SDK's habits of sending. */
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { nameOf } from './name-of.ts';
import { tameFactory } from './tame-connector.ts';
import type { TeamsConfig } from './teams-config.ts';

/** Long enough for a slow connector; short enough for a person who waits. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Whatever is wrong with a token, the SDK's reason stays in here: the sender learns only that. */
export class NotAuthenticated extends Error {
  readonly code: string;
  constructor(cause: unknown) {
    super('Not authenticated', { cause });
    this.name = 'NotAuthenticated';
    this.code = nameOf(cause);
  }
}

export class WaymarkAdapter extends TeamsAdapter {
  private readonly timeoutMs: number;
  private readonly authenticates: boolean;

  constructor(config: TeamsConfig) {
    super(...adapterOptions(config));
    this.timeoutMs = config.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
    this.authenticates = config.credentials !== null;
    const authentication = this.botFrameworkAuthentication;
    const createFactory = authentication.createConnectorFactory.bind(authentication);
    authentication.createConnectorFactory = (identity) =>
      tameFactory(createFactory(identity), this.timeoutMs);
  }

  /**
   * Authenticates an activity and runs its turn; resolves to the answer of an invoke. Throws
   * `NotAuthenticated` before the turn. The SDK's own way in is not used: it says 500 to a bad
   * signature, and prints errors and puts their texts into answers.
   */
  async receive(
    authorization: string,
    activity: object,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    // What the sender asks for here would collect the bot's messages instead of posting them.
    const read = { ...activity, deliveryMode: undefined } as unknown as Activity;
    const authenticated = await this.authenticate(authorization, read).catch((error: unknown) => {
      throw new NotAuthenticated(error);
    });
    return this.processActivity(authenticated, read, turn);
  }

  private async authenticate(authorization: string, activity: Activity): Promise<Authenticated> {
    const result = await this.botFrameworkAuthentication.authenticateRequest(
      activity,
      authorization,
    );
    // The SDK lets tokens of its retired Emulator in without this claim.
    if (
      this.authenticates &&
      result.claimsIdentity.getClaimValue('serviceurl') !== activity.serviceUrl
    )
      throw new Error('The token is not for this service URL');
    if (result.connectorFactory !== undefined) tameFactory(result.connectorFactory, this.timeoutMs);
    return result;
  }
}

type Authenticated = Awaited<
  ReturnType<WaymarkAdapter['botFrameworkAuthentication']['authenticateRequest']>
>;
type AdapterOptions = ConstructorParameters<typeof TeamsAdapter>;

function adapterOptions({ credentials, endpoints }: TeamsConfig): AdapterOptions {
  if (credentials === null) return [{ ...endpoints }];
  const settings = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
  };
  return [{ ...settings, ...endpoints }];
}
