#!/usr/bin/env node
/** `waymark`: the workflows from a terminal. What it needs is loaded when it is needed. */
import { waymark } from './waymark.ts';

// `waymark plan show | head` closes the pipe early, and that is not a fault.
process.stdout.on('error', () => process.exit(0));
const code = await waymark(process.argv.slice(2));
// Connections to Teams may be kept open for a while; what was printed is to be out before they go.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
