// Given to Node with --import: writes every module that was loaded, import and require alike.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    loaded.add(url);
    return next(url, context);
  },
});
process.on('exit', () => writeFileSync(process.env.NOTED_MODULES, [...loaded].join('\n')));
