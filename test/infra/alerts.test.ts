import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLogTo } from '../../src/platform/log.ts';
import { OPERATION_EVENT, OPERATION_EVERY_MS, serviceFactsOf } from '../../src/use-cases/status/service-facts.ts';
import { readBicep, settingsOf } from './bicep.ts';

const alerts = readBicep('modules/alerts.bicep').text;
const app = readBicep('modules/app.bicep');
const queries = [...alerts.matchAll(/^ {4}query: '(.+)'$/gm)].map(([, query = '']) => query);
const common = /^var facts = '(.+)'$/m.exec(alerts)?.[1] ?? '';

/** How a query begins with what all of them ask. */
const COMMON = '$'.concat('{facts} | ');
const now = new Date('2026-03-16T12:00:00Z');
const running = [{ name: 'dispatch', everyMs: 1, startedAt: new Date(0) }];
const facts = serviceFactsOf({ letters: [], passes: [] }, running, now);

describe('what alerts ask of the log', () => {
  test('is asked of the line that the service writes, and of no other', () => {
    expect(queries).toHaveLength(6);
    expect(queries.filter((query) => !query.startsWith(COMMON))).toEqual([]);
    expect([...common.matchAll(/"([a-z-]+)"/g)].map(([, word]) => word)).toEqual([OPERATION_EVENT, OPERATION_EVENT]);
  });

  test('names every fact that it has, and none that it has not', () => {
    const asked = queries.flatMap((query) => [...query.matchAll(/\bfacts\.(\w+)/g)].map(([, name]) => name));
    expect([...new Set(asked)].sort()).toEqual(Object.keys(facts).sort());
  });

  test('is asked of each as what it is: numbers, and a list of names', () => {
    for (const [name, value] of Object.entries(facts)) {
      const as = Array.isArray(value) ? `array_length(facts.${name})` : `toint(facts.${name})`;
      expect(queries.join('\n')).toContain(as);
    }
  });

  test('finds the line as the log writes it, whatever the platform writes before it', () => {
    const written: string[] = [];
    const log = openLogTo('info', { write: (line: string) => void written.push(line.trimEnd()) });
    log.info({ event: OPERATION_EVENT, ...facts }, '…');
    const pattern = /extract\(@"(.+)", 1, ResultDescription\)/.exec(common)?.[1]?.replaceAll('\\\\', '\\') ?? '';
    const found = new RegExp(pattern, 'u').exec(`2026-03-16T12:00:00.1Z ${written[0]}`)?.[1] ?? '';
    expect(JSON.parse(found)).toMatchObject({ event: OPERATION_EVENT, ...facts, passesWithoutSuccess: ['dispatch'] });
  });

  test('is asked of three lines at once, and of the table in which the platform puts them', () => {
    const minutes = Number(/windowSize: 'PT(\d+)M'/.exec(alerts)?.[1]);
    expect(minutes * 60_000).toBe(3 * OPERATION_EVERY_MS);
    expect(common).toMatch(/^AppServiceConsoleLogs \| /);
    expect(app.text).toContain("{ category: 'AppServiceConsoleLogs', enabled: true }");
  });

  test('has its line in what an administrator reads, each by its name', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../infra/README.md'), 'utf8');
    const names = [...alerts.matchAll(/^ {4}what: '([a-z-]+)'$/gm)].map(([, name]) => name);
    expect(names).toHaveLength(queries.length);
    for (const name of names) expect(readme).toContain(`| \`${name}\` |`);
  });
});

test('the service is given no connection string of Application Insights, which nothing of it would read', () => {
  expect([...settingsOf(app).keys()].filter((name) => name.startsWith('APPLICATIONINSIGHTS'))).toEqual([]);
  expect(settingsOf(app).get('OTEL_EXPORTER_OTLP_ENDPOINT')).toBe('otlpEndpoint');
});
