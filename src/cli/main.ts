#!/usr/bin/env node
/** `waymark`: the workflows from a terminal. What it needs is loaded when it is needed. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Beside the packages, where nobody may write who may not change the code itself.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/waymark', import.meta.url)));

// `waymark plan show | head` closes the pipe early, and that is not a fault.
process.stdout.on('error', () => process.exit(0));
const { waymark } = await import('./waymark.ts');
const code = await waymark(process.argv.slice(2));
// Connections to Teams may be kept open for a while; what was printed is to be out before they go.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
