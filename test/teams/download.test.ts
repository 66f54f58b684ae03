/** A file is fetched without the bot's credentials, only from Microsoft 365, and within limits. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { attachedFiles } from '../../src/teams/attached-file.ts';
import { download, type DownloadRules } from '../../src/teams/download.ts';

const LOCAL: DownloadRules = { local: true };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

describe('a file', () => {
  it('is fetched as it is, with no credential and no cookie', async () => {
    const asked: unknown[] = [];
    const url = await serve((request, response) => {
      asked.push(request.headers['authorization'] ?? request.headers['cookie'] ?? 'nothing');
      response.end('the plan');
    });
    const fetched = await download({ name: 'plan.docx', downloadUrl: url }, LOCAL);
    expect(fetched.kind === 'fetched' && Buffer.from(fetched.bytes).toString()).toBe('the plan');
    expect(asked).toEqual(['nothing']);
  });

  it.each([
    ['http://contoso-my.sharepoint.com/a', true],
    ['https://contoso.sharepoint.com.evil.example/a', true],
    ['https://evil.example/contoso.sharepoint.com', true],
    ['https://user:word@contoso.sharepoint.com/a', true],
    ['https://evilsharepoint.com/a', true],
    ['http://169.254.169.254/latest', true],
    ['http://127.0.0.1:1/a', false],
    ['http://localhost:1/a', true],
    ['file:///etc/passwd', true],
    ['not a link', true],
  ])('is not fetched from %s', async (downloadUrl, local) => {
    const refused = await download({ name: 'plan.docx', downloadUrl }, { local });
    expect(refused).toEqual({
      kind: 'refused',
      sentence:
        'I could not fetch plan.docx: it is not kept in Microsoft 365, where Teams puts what is attached. Nothing was saved.',
    });
  });

  it('that is sent elsewhere is not followed there', async () => {
    const url = await serve((_request, response) => {
      response.statusCode = 302;
      response.setHeader('location', 'http://169.254.169.254/latest').end();
    });
    expect(await sentence(url)).toContain('not kept in Microsoft 365');
  });

  it('that is sent on without end is given up', async () => {
    const url = await serve((_request, response) => {
      response.statusCode = 302;
      response.setHeader('location', '/again').end();
    });
    expect(await sentence(url)).toContain('has expired');
  });

  it('that grows without end is cut off, whatever its headers promise', async () => {
    const url = await serve((_request, response) => {
      const more = (): void => void response.write(Buffer.alloc(64 * 1024), more);
      response.on('error', () => undefined);
      more();
    });
    expect(await sentence(url, { largest: 256 * 1024 })).toContain('larger than 10 MB');
  });

  it('that never comes is given up', async () => {
    const url = await serve(() => undefined);
    expect(await sentence(url, { timeoutMs: 50 })).toContain('Attach it once more');
  });

  it.each([404, 410, 500])('whose link answers %i is asked for again', async (status) => {
    const url = await serve((_request, response) => {
      response.statusCode = status;
      response.end();
    });
    expect(await sentence(url)).toContain('has expired. Attach it once more');
  });

  async function sentence(
    downloadUrl: string,
    rules: Partial<DownloadRules> = {},
  ): Promise<string> {
    const refused = await download({ name: 'plan.docx', downloadUrl }, { ...LOCAL, ...rules });
    return refused.kind === 'refused' ? refused.sentence : 'fetched';
  }
});

describe('what is attached', () => {
  const type = 'application/vnd.microsoft.teams.file.download.info';
  const content = { downloadUrl: 'https://x.sharepoint.com/a' };

  it('is a file with a name and a link', () => {
    const name = '../..\\plan\u202E.docx';
    expect(attachedFiles([{ contentType: type, name, content }])).toEqual([
      { name: '....plan.docx', downloadUrl: content.downloadUrl },
    ]);
  });

  it.each([
    [{ contentType: 'text/html', content: '<p>hello</p>' }],
    [{ contentType: 'image/png', contentUrl: 'https://x' }],
    [{ contentType: type, name: 'a.docx' }],
    [{ contentType: type, name: '', content }],
    [{ contentType: type, name: 7, content }],
    [{ contentType: type, name: 'a', content: { downloadUrl: {} } }],
  ])('and nothing else: %j', (attachment) => {
    expect(attachedFiles([attachment])).toEqual([]);
  });
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
}
