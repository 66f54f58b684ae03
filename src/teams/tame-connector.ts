/**
 * The SDK's connector repeats a request that may have been carried out, waits for ever for one
 * that is not answered, and follows redirects with our token. What is repeated is ours to decide
 * (`attempts.ts`). This reaches into what botframework-connector 4.23.3 keeps to itself: the
 * versions are pinned, and a test counts the attempts.
 */
import type { CloudAdapter } from 'botbuilder';

type ConnectorFactory = ReturnType<
  CloudAdapter['botFrameworkAuthentication']['createConnectorFactory']
>;

interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  sendRequest(httpClient: unknown, request: { timeout: number }): Promise<unknown>;
}

export function tameFactory(factory: ConnectorFactory, timeoutMs: number): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    tame((client as unknown as { client: { pipeline: Pipeline } }).client.pipeline, timeoutMs);
    return client;
  };
  return factory;
}

function tame(pipeline: Pipeline, timeoutMs: number): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  const send = pipeline.sendRequest.bind(pipeline);
  pipeline.sendRequest = (httpClient, request) => {
    request.timeout = timeoutMs;
    return answeredWithin(2 * timeoutMs, send(httpClient, request));
  };
}

/** The request's own timeout does not cover what comes before it: fetching a token. */
async function answeredWithin<T>(ms: number, answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(Object.assign(new Error('No answer in time'), { code: 'no-answer' }));
  }, ms);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
