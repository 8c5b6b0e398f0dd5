import { expect, it } from 'vitest';
import { recoveryChecks } from '../../../../src/channels/cli/recovery/checks.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { runChecks } from '../../../../src/use-cases/run-checks.ts';
import { aCompany } from '../../../builders/company.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';

const company = aCompany();
const check = async (books = someBooks()) => {
  const [room] = recoveryChecks(registryOf([company, books]));
  const { checks } = await runChecks(room?.ofCompany?.(company) ?? []);
  return checks[0];
};

it('a company whose Sage has no files of its own, or gives no right to them, is as right as another, and is told what is missing', async () => {
  const read = await check(someBooks({ sageFiles: new Map() }));
  expect(read).toMatchObject({ ok: true, detail: expect.stringContaining('se lisent') });
  const unread = await check();
  expect(unread).toMatchObject({
    ok: true,
    detail: expect.stringMatching(/F_DRECOUVREMENT\.DR_Num.*sage-read-grants/u),
  });
});

it('a base that does not answer is told as such', async () => {
  const fault = new OutsideFault('busy', 'sage-busy', 'no answer');
  expect(await check(someBooks({ fault }))).toMatchObject({ ok: false });
});
