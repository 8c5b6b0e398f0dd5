import { expect, test } from 'vitest';
import type { PenaltiesMention } from '../../../src/domain/company/reminder-plan.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openPenaltiesOfLines } from '../../../src/use-cases/penalties/penalties-of-lines.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { aCompany, aPolicy, levelsWith } from '../../builders/company.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { openDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';
import { codeOf, invoicesOf, RUN_PEOPLE } from './run-office.ts';

/** The same base, counting what is asked of it. */
function counting(database: SqlDatabase): { readonly database: SqlDatabase; readonly asked: () => number } {
  let asked = 0;
  const count = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const value = Reflect.get(object, name) as unknown;
        if (typeof value !== 'function') return value;
        if (name === 'transaction') {
          return (work: (session: object) => unknown, ...rest: unknown[]) =>
            value.call(object, (session: object) => work(count(session)), ...rest);
        }
        if (name === 'query' || name === 'execute' || name === 'bulkInsert') asked += 1;
        return value.bind(object);
      },
    });
  return { database: count(database), asked: () => asked };
}

/** How many queries a run of so many customers takes, whose letters say penalties so. */
async function openCounting(penalties: PenaltiesMention) {
  const gateway = await openTestGateway(`many_${penalties}`);
  const base = await gateway.database(`many_${penalties}`);
  await migrate(base);
  const askedFor = async (count: number) => {
    const policy = aPolicy({ levels: levelsWith({ penalties }) });
    const company = aCompany({ code: `MANY${count}`, policy });
    const { ports, books, clock } = openDesk({ entries: invoicesOf(count), company, directory: RUN_PEOPLE });
    books.tiers = Array.from({ length: count }, (_, index) =>
      aTiers({ code: codeOf(index + 1), company: company.code }),
    );
    for (const { code } of books.tiers) books.contacts.set(code, [aContact()]);
    const { database, asked } = counting(base);
    const { reader, writer } = await openStore(database, clock.now);
    const store = { ...reader, ...writer };
    const before = asked();
    const remembering = { ...ports, memory: store, drafts: store, runs: store };
    const saying = { ...remembering, penalties: openPenaltiesOfLines(remembering) };
    const result = await prepareRun(saying, SOPHIE, company.code);
    expect(result).toMatchObject({ kind: 'prepared', run: { counts: { selected: count } } });
    return { sage: books.reads, store: asked() - before };
  };
  // The first of a year makes the counter of references.
  await askedFor(1);
  return { gateway, askedFor };
}

test('L1: a thousand customers are prepared in as many queries as ten, of Sage and of the store', async () => {
  const { gateway, askedFor } = await openCounting('clause');
  const few = await askedFor(10);
  const many = await askedFor(1_000);
  await gateway.close();
  expect(many).toEqual(few);
  expect(many.store).toBeLessThan(30);
});

test('L1: letters that say what penalties came to are prepared for five hundred customers in as many queries as for ten', async () => {
  const { gateway, askedFor } = await openCounting('amounts');
  const few = await askedFor(10);
  const many = await askedFor(500);
  await gateway.close();
  expect(many).toEqual(few);
});
