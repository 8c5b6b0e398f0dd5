import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type EmbeddedData, type MakingStep, openEmbeddedData } from '../../../src/demo/embedded/open-embedded.ts';
import { loadInto } from '../../../src/demo/load/load-command.ts';
import { day } from '../../../src/domain/day.ts';
import { csv, csvLine } from '../load/load-rows.ts';

const TODAY = day('2026-03-16');
const folder = mkdtempSync(path.join(tmpdir(), 'relance-open-'));
const clock = { now: () => new Date('2026-03-16T09:00:00Z'), today: () => TODAY };
const mark = path.join(folder, 'demo.json');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const companyOf = ({ companies }: EmbeddedData, code: string) => {
  const found = companies.find(({ company }) => company.code === code);
  if (!found) throw new Error(`No ${code}`);
  return found.sage;
};
const countIn = async (data: EmbeddedData, code: string, table: string): Promise<number> => {
  const [row] = await companyOf(data, code).query<{ readonly Lines: number }>(`SELECT COUNT(*) AS Lines FROM ${table}`);
  return Number(row?.Lines ?? -1);
};

const steps: string[] = [];
const note = (step: MakingStep): void => void steps.push(step.kind === 'company' ? step.code : step.kind);

test('a folder that an older version made gets its new tables: the demo its rows of that day, a loaded company keeps its own', {
  // Four openings, two of which make the demo.
  timeout: 180_000,
}, async () => {
  const made = await openEmbeddedData(folder, TODAY, 'demo', note);
  expect(steps.splice(0), 'what is made is said').toEqual(['engine', 'store', 'ALPHA', 'BETA']);
  const documents = await countIn(made, 'ALPHA', 'F_DOCENTETE');
  const file = path.join(folder, 'beta.csv');
  writeFileSync(file, csv(csvLine()));
  // The code of a demo company of the older release: the base is made anew.
  const { exitCode, output } = await loadInto(made, folder, clock, [file, '--company', 'BETA'], '/');
  expect(output).not.toContain('F_');
  expect(exitCode).toBe(0);
  for (const code of ['ALPHA', 'BETA']) await companyOf(made, code).execute('DROP TABLE F_DOCENTETE');
  await made.gateway.close();
  writeFileSync(mark, JSON.stringify({ seededOn: JSON.parse(readFileSync(mark, 'utf8')).seededOn }));

  const later = await openEmbeddedData(folder, day('2026-04-01'), 'demo', note);
  expect(steps, 'what is there is not').toEqual(['ALPHA']);
  expect(later.seededOn).toBe(TODAY);
  expect(await countIn(later, 'ALPHA', 'F_DOCENTETE')).toBe(documents);
  expect(await countIn(later, 'BETA', 'F_DOCENTETE')).toBe(0);
  expect(await countIn(later, 'BETA', 'F_COMPTET')).toBe(1);
  await later.gateway.close();
});
