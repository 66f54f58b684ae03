/** Preloaded into the Playground, which would otherwise listen on every address of the machine. */
import { Server } from 'node:net';

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;

Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  const [port, host] = args;
  const isOpen = typeof port === 'number' && typeof host !== 'string';
  return listen.apply(this, isOpen ? [port, '127.0.0.1', ...args.slice(1)] : args);
};
