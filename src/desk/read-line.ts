import type { Socket } from 'node:net';

/** The most that crosses the socket in one line, either way. */
const LARGEST = 20 * 1024 * 1024;

export type Line =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'too-large' | 'cut-off' | 'too-slow' };

/** The first line that comes in, within a time. Never rejects; leaves the socket open. */
export function readLine(socket: Socket, within: number): Promise<Line> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => settle({ kind: 'too-slow' }), within);
    function settle(line: Line): void {
      clearTimeout(timer);
      socket.off('data', take).off('end', cutOff).off('close', cutOff);
      socket.pause();
      resolve(line);
    }
    function take(chunk: Buffer): void {
      const end = chunk.indexOf('\n');
      chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
      size += chunk.length;
      if (size > LARGEST) settle({ kind: 'too-large' });
      else if (end !== -1) settle({ kind: 'line', text: Buffer.concat(chunks).toString('utf8') });
    }
    function cutOff(): void {
      settle({ kind: 'cut-off' });
    }
    socket.on('data', take).on('end', cutOff).on('close', cutOff);
  });
}
