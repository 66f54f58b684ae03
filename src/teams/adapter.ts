/**
 * The Teams SDK's adapter, with its habits of sending changed: it repeats a request that may have
 * been carried out, and waits for ever for one that is not answered. What is repeated here is
 * ours to decide (`sender.ts`). This reaches into what botframework-connector 4.23.3 keeps to
 * itself: the versions are pinned, and a test counts the attempts.
 */
import { TeamsAdapter } from '@microsoft/teams-ai';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { TeamsConfig } from './teams-config.ts';

/** Long enough for a slow connector; short enough for a person who waits. */
const REQUEST_TIMEOUT_MS = 10_000;

export class WaymarkAdapter extends TeamsAdapter {
  constructor(config: TeamsConfig) {
    super(...adapterOptions(config));
    const authentication = this.botFrameworkAuthentication;
    const authenticate = authentication.authenticateRequest.bind(authentication);
    authentication.authenticateRequest = async (activity, header) => {
      const result = await authenticate(activity, header);
      if (result.connectorFactory !== undefined) tameFactory(result.connectorFactory);
      return result;
    };
    const createFactory = authentication.createConnectorFactory.bind(authentication);
    authentication.createConnectorFactory = (identity) => tameFactory(createFactory(identity));
  }
}

type AdapterOptions = ConstructorParameters<typeof TeamsAdapter>;

function adapterOptions({ credentials, endpoints }: TeamsConfig): AdapterOptions {
  if (credentials === null) return [{ ...endpoints }];
  const settings = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
  };
  return [{ ...settings, ...endpoints }, new ConfigurationServiceClientCredentialFactory(settings)];
}

type ConnectorFactory = ReturnType<
  WaymarkAdapter['botFrameworkAuthentication']['createConnectorFactory']
>;

interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<unknown>,
    ): Promise<unknown>;
  }): void;
}

function tameFactory(factory: ConnectorFactory): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    tame((client as unknown as { client: { pipeline: Pipeline } }).client.pipeline);
    return client;
  };
  return factory;
}

function tame(pipeline: Pipeline): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  // A redirect would carry our token to wherever it points.
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'waymarkTimeout',
    sendRequest: (request, next) => {
      request.timeout = REQUEST_TIMEOUT_MS;
      return next(request);
    },
  });
}
