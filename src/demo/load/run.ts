import { processEnvironment, readLocalSettings } from '../../config/config.ts';
import { openProcessLog } from '../../platform/log.ts';
import { demoClock } from '../demo-outside.ts';
import { openEmbeddedData } from '../embedded/open-embedded.ts';
import { runOrHandOver } from '../embedded-cli.ts';
import { loadInto } from './load-command.ts';

openProcessLog('warn');
const argv = process.argv.slice(2);
const answer = await runOrHandOver({ command: 'load', argv, cwd: process.cwd() }, async () => {
  const { folder, today } = readLocalSettings(processEnvironment());
  const clock = demoClock(today);
  const data = await openEmbeddedData(folder, clock.today(), 'never');
  try {
    return await loadInto(data, folder, clock, argv, process.cwd());
  } finally {
    await data.gateway.close();
  }
});
process.stdout.write(`${answer.output}\n`);
process.exitCode = answer.exitCode;
