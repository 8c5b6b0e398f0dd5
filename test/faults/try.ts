import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { makeHouse } from './house/template.ts';
import { FAULTS } from './table.ts';
import { NO_FAULT, suffer } from './suffer.ts';
import { parisDay } from '../../src/domain/day.ts';
const folder = '/tmp/house-tpl';
const template = existsSync(folder) ? { folder, today: parisDay(new Date()) } : await makeHouse(folder);
const whole = await suffer(template, NO_FAULT, 1, null);
console.log(whole.wrongs);
for (const fault of FAULTS.filter(({ name }) => !process.argv[2] || name.includes(process.argv[2]))) {
  const began = Date.now();
  try {
    const { strikes, toCheck, wrongs, failures } = await suffer(template, fault, Number(process.argv[3] ?? 1), whole.beside);
    console.log(`${fault.name}: ${strikes} strikes, ${Date.now() - began} ms`, { toCheck, wrongs, failures: failures.map((f) => f.slice(0, 400)) });
  } catch (e) { console.log(fault.name, e); }
}
process.exit(0);
