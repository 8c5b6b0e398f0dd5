import { keepCompiled } from './platform/compiled.ts';

keepCompiled();
// Loaded after, so that all of it is found compiled from the second start on.
const { run } = await import('./assemble/run.ts');
await run(process.argv.slice(2));
