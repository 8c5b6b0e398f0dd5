import { describe, expect, test } from 'vitest';
import { openLogTo } from '../../src/platform/log.ts';
import { toldError } from '../../src/platform/told-error.ts';
import { OutsideFault } from '../../src/use-cases/ports/outside-fault.ts';

describe('what a log keeps of an error', () => {
  test.each<[what: string, message: string, kept: string]>([
    ['a word of ours stays', 'A position was not mended', 'A position was not mended'],
    ['an address goes', 'No box of claire@contoso.example', 'No box of <address>'],
    ['what is quoted goes', 'Item "Dupont SA" is not there', 'Item "…" is not there'],
    [
      'what servers put between brackets goes',
      'The duplicate key value is (ALPHA, DUPONT).',
      'The duplicate key value is (…).',
    ],
  ])('%s', (_, message, kept) => expect(toldError(new Error(message)).message).toBe(kept));

  test('the id that the support of Microsoft asks for is kept apart', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(toldError(new Error(`Denied [request-id ${id}]`))).toMatchObject({ message: 'Denied', requestId: id });
  });

  test('of an error of a library its kind, code and status are kept, not what the server said', () => {
    const error = Object.assign(new Error('Claire Martin left'), {
      name: 'RestError',
      code: 'Forbidden',
      statusCode: 403,
    });
    const told = toldError(error);
    expect(told).toMatchObject({ type: 'RestError', code: 'Forbidden', status: 403 });
    expect(JSON.stringify(told)).not.toContain('Claire');
  });

  test('of what is outside the code and the id for its support are kept, not what it said, nor in the cause that calls itself an error', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const cause = Object.assign(new Error('Claire Martin left'), { code: 'Forbidden', statusCode: 403 });
    const said = `Claire Martin left [request-id ${id}]`;
    const told = toldError(new OutsideFault('refused', 'graph-403-Forbidden', said, null, cause));
    expect(told).toMatchObject({ type: 'OutsideFault', code: 'graph-403-Forbidden', requestId: id });
    expect(told.cause).toMatchObject({ type: 'Error', code: 'Forbidden', status: 403 });
    expect(JSON.stringify(told)).not.toContain('Claire');
  });

  test('where it was thrown is kept without the message that a stack begins with', () => {
    const { at } = toldError(new Error('Dupont\nof Rennes'));
    expect(at).toMatch(/^\s+at .+told-error\.test\.ts/u);
    expect(at).not.toMatch(/Dupont|Rennes/u);
  });

  test('causes are told the same way, three deep, and no other field of an error is', () => {
    const cause = Object.assign(new Error('of DUPONT (DUPONT)'), { parameters: ['DURAND'] });
    const deep = [1, 2, 3, 4].reduce<Error>((inner, depth) => new Error(`level ${depth}`, { cause: inner }), cause);
    const told = JSON.stringify(toldError(deep));
    expect(told).toContain('level 1');
    expect(told).not.toMatch(/DURAND|\(DUPONT\)/u);
  });

  test('a log does so of every error that it is given', () => {
    const lines: string[] = [];
    const log = openLogTo('info', { write: (line: string) => void lines.push(line) });
    log.error({ err: Object.assign(new Error('for claire@contoso.example'), { customer: 'DUPONT' }) }, 'failed');
    log.child({}).warn({ err: new Error('for claire@contoso.example') }, 'failed');
    log.warn(
      { kind: 'unknown', error: Object.assign(new Error('of DUPONT'), { name: 'RestError', request: 'DUPONT' }) },
      'failed',
    );
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toMatch(/claire@|DUPONT/u);
  });
});
