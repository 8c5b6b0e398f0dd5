import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { toCompany } from '../../src/config/companies.ts';
import { readConfig } from '../../src/config/config.ts';
import { toSageWriterSettings } from '../../src/config/sage-writer.ts';

const example = readFileSync(path.join(import.meta.dirname, '../../env/companies.example.json'), 'utf8');
const ENVIRONMENT = {
  RELANCE_COMPANIES: 'companies.json',
  RELANCE_PUBLIC_BASE_URL: 'https://relance.example',
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-666666666666',
  MICROSOFT_APP_PASSWORD: 'bot-secret-of-entra-8Q~x',
  RELANCE_STORE_CONNECTION: 'Server=db;Database=store;Password=store-secret',
  SAGE_ALPHA_CONNECTION: 'Server=db;Database=alpha;Password=sage-secret',
  SAGE_ALPHA_WRITES: 'Server=db;Database=alpha;Password=write-secret',
  RELANCE_SANDBOX_ADDRESS: 'essais@relance.example',
  RELANCE_LINK_SECRET: 'k3Vb9QxT7mWz2LrP6dHs8NfJ4cYg5AeU',
  RELANCE_CREDENTIAL: 'managed-identity',
};
const order = { column: 'AVIS CREDIT', approved: 'Accordé', refused: 'Refusé' };
const writer = { connectionVariable: 'SAGE_ALPHA_WRITES', from: '2026-03-01', order };

function read(sageWriter: unknown, environment: Readonly<Record<string, string>> = ENVIRONMENT) {
  const companies = JSON.parse(example);
  companies[0].sageWriter = sageWriter;
  return readConfig(environment, { settings: settingsOf(ROOMS), readFile: () => JSON.stringify(companies) });
}
const problemsOf = (...asked: Parameters<typeof read>): string => {
  const result = read(...asked);
  return result.ok ? '' : result.problems.join('\n');
};

describe('writing into Sage', () => {
  test('is off unless a company’s file says otherwise', () => {
    const result = readConfig(ENVIRONMENT, { settings: settingsOf(ROOMS), readFile: () => example });
    expect(result.ok && result.config.companies[0]?.sageWriter).toBeNull();
    expect(result.ok && result.secrets.sageWriterConnections).toEqual({});
  });

  test('is a dry run until the file says otherwise, and writes only what is named', () => {
    const result = read(writer);
    const [company] = result.ok ? result.config.companies : [];
    const settings = company?.sageWriter ? toSageWriterSettings(company.sageWriter) : null;
    expect(settings).toEqual({ from: '2026-03-01', dryRun: true, order, riskCode: null });
    expect(company && 'sageWriter' in toCompany(company)).toBe(false);
    expect(result.ok && result.secrets.sageWriterConnections).toEqual({ ALPHA: ENVIRONMENT.SAGE_ALPHA_WRITES });
    expect(problemsOf({ ...writer, dryRun: false, order: null, riskCode: { onRefused: 3 } })).toBe('');
  });

  test.each([
    ['nothing to write', { ...writer, order: null }, 'sageWriter: writes nothing'],
    ['no day to begin', { ...writer, from: undefined }, 'sageWriter.from'],
    ['a day that does not exist', { ...writer, from: '2026-02-30' }, 'sageWriter.from: not a day'],
    ['a statut beyond 2', { ...writer, order: { ...order, column: 'DO_Statut' } }, 'DO_Statut is 0, 1 or 2'],
    ['the same in small letters', { ...writer, order: { ...order, column: 'do_statut' } }, 'DO_Statut is 0, 1 or 2'],
    ['one mark for both', { ...writer, order: { ...order, refused: 'Accordé' } }, 'marks both decisions alike'],
    ['a mark that Sage cannot keep', { ...writer, order: { ...order, approved: '✔' } }, 'holds a character'],
    ['a risk code that cannot be', { ...writer, riskCode: { onRefused: 11 } }, 'sageWriter.riskCode.onRefused'],
    ['a word that is not known', { ...writer, dryrun: false }, 'sageWriter'],
    ['the login that reads', { ...writer, connectionVariable: 'SAGE_ALPHA_CONNECTION' }, 'a login of its own'],
  ])('is refused with %s', (_what, sageWriter, why) => {
    expect(problemsOf(sageWriter)).toContain(why);
  });

  test('needs its connection string, and no message shows one', () => {
    const { SAGE_ALPHA_WRITES: _, ...without } = ENVIRONMENT;
    expect(problemsOf(writer, without)).toContain('SAGE_ALPHA_WRITES is missing');
    expect(problemsOf({ ...writer, order: null })).not.toContain('write-secret');
  });
});
