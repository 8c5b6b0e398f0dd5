import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { restoredCommands } from '../../../../src/channels/cli/restored/commands.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../../builders/company.ts';
import { aFileSeen, aMailSeen, REFERENCE } from '../../../builders/departures.ts';
import { openFakeRestored, type Shown } from '../../../fakes/restored/fake-restored.ts';
import { NOW } from '../../../store/samples.ts';

const alpha = aCompany({ code: 'ALPHA' });
const beta = aCompany({ code: 'BETA' });
const mailbox = alpha.mailbox.toLowerCase();
const mail = aMailSeen({ mailbox });

describe('`restored` of a company', () => {
  let shown: Partial<Shown>;
  let bench: ReturnType<typeof openFakeRestored>;
  beforeEach(() => {
    shown = { sent: [mail] };
  });

  function open() {
    bench = openFakeRestored(shown);
    const clock = { now: () => NOW, today: () => '2026-03-16' as never };
    const companies = { list: () => [alpha, beta], get: () => alpha, sage: () => undefined as never };
    const terminal = { commands: restoredCommands({ ...bench, clock, companies }), companies };
    return async (...argv: string[]) => {
      const which = argv.includes('--company') ? [] : ['--company', 'ALPHA'];
      const answer = await runCli(terminal, ['restored', '--since', '2026-03-15T02:00', ...which, ...argv]);
      return { ...answer, output: answer.output.replaceAll(/[\u00a0\u202f]/gu, ' ') };
    };
  }

  test('a letter whose customer nobody knows is listed so, held by nothing, and told each time: exit 1', async () => {
    const run = open();
    for (const asked of [[], ['--hold'], ['--hold']]) {
      const { exitCode, output } = await run(...asked);
      expect(exitCode).toBe(1);
      expect(output).toMatch(new RegExp(`${REFERENCE} +client inconnu +15/03/2026 à 10:00 +courriel`, 'u'));
    }
    expect(bench.state.customerStops).toEqual([]);
    expect(bench.state.referenceNumbers.get('2026')).toBe(42);
    expect(bench.state.history.map(({ act, tiers }) => [act, tiers])).toEqual([['letter-forgotten', null]]);
  });

  test('one of a company that writes from the same mailbox is that company’s', async () => {
    shown = { sent: [mail], files: { BETA: [aFileSeen()] } };
    const run = open();
    expect(await run()).toMatchObject({ exitCode: 0, output: expect.stringContaining('connaît toutes les lettres') });
    const { output, exitCode } = await run('--company', 'BETA');
    expect([exitCode, output]).toEqual([1, expect.stringMatching(/REL-2026-000042 +DUPONT/u)]);
    await run('--company', 'BETA', '--hold');
    expect([...(await bench.forgotten.findNoted([REFERENCE]))]).toEqual([[REFERENCE, 'DUPONT']]);
  });

  test('a customer is held once for all its letters, with no end, and why names them; five, and the rest by number', async () => {
    const references = Array.from({ length: 7 }, (_, index) => `REL-2026-00010${index}`);
    shown = { files: { ALPHA: references.map((reference) => aFileSeen({ reference, name: `${reference}.pdf` })) } };
    const { exitCode, output } = await open()('--hold');
    expect([exitCode, output]).toEqual([0, expect.stringContaining('client par client : DUPONT')]);
    const [stop, ...others] = bench.state.customerStops;
    expect(others).toEqual([]);
    expect(stop).toMatchObject({ tiers: 'DUPONT', until: '9999-12-31', since: '2026-03-16' });
    expect(stop?.reason).toMatch(
      /^Lettres REL-2026-000100 partie le 15\/03\/2026, .* et 2 autres, inconnues de la base/u,
    );
    expect(stop?.reason.length).toBeLessThan(500);
  });

  test('a draft that the store does not know is listed, and left', async () => {
    shown = { drafts: [aMailSeen({ mailbox }), aMailSeen({ mailbox, key: 'm', reference: null })] };
    const { exitCode, output } = await open()('--hold');
    expect(exitCode).toBe(0);
    expect(output).toContain('Brouillons que la base ne connaît pas, laissés dans la boîte');
    expect(output.match(/REL-2026-000042 +\S+@/gu)).toHaveLength(1);
    expect(JSON.parse((await open()('--json')).output).drafts).toHaveLength(1);
  });

  test('for a program: what was found and what was done', async () => {
    shown = { sent: [mail], files: { ALPHA: [aFileSeen()] } };
    const { exitCode, output } = await open()('--hold', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual({
      letters: [{ reference: REFERENCE, tiers: 'DUPONT', by: 'mail', at: mail.at, subject: mail.subject }],
      ...{ unaware: [], drafts: [] },
      held: { customers: ['DUPONT'], noted: [REFERENCE], recognised: [], raised: [{ year: 2026, last: 42 }] },
    });
  });

  test('where Microsoft 365 does not answer nothing is changed', async () => {
    const run = open();
    const about = { operation: 'find-mail', reason: 'mailbox-denied' } as const;
    bench.departures.listMails = async () => {
      throw new OutsideFault('refused', 'graph-403', 'denied', null, null, about);
    };
    expect(await run('--hold')).toMatchObject({ exitCode: 1, output: expect.stringContaining('rien n’est changé') });
    expect(bench.state.history).toEqual([]);
  });
});
