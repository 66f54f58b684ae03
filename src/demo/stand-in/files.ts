import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Json } from './json.ts';

export interface StandInFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps files as a person's OneDrive would: each under a link that opens it without signing in. */
export async function createFiles() {
  const kept = new Map<string, Uint8Array>();
  /** The headers of every request for a file: a bot's token must not be among them. */
  const asked: Readonly<Record<string, unknown>>[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    const bytes = kept.get(request.url ?? '');
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': 'application/octet-stream',
    });
    response.end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    asked: asked as readonly Readonly<Record<string, unknown>>[],
    /** Keeps the file, and gives the attachment by which Teams tells a bot of it. */
    keep({ name, bytes }: StandInFile): Json {
      const path = `/${randomUUID()}`;
      kept.set(path, bytes);
      return {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://contoso-my.sharepoint.com/personal/files/${name}`,
        name,
        content: {
          downloadUrl: `http://127.0.0.1:${port}${path}`,
          uniqueId: randomUUID(),
          fileType: name.split('.').at(-1) ?? '',
        },
      };
    },
    close: (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
