import { expect, test } from 'vitest';
import { PRIVACY_CHECKS } from '../../../../src/channels/cli/privacy/checks.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { PRIVACY, USUAL_RETENTION } from '../../../../src/domain/privacy/privacy-setting.ts';
import { runChecks } from '../../../../src/use-cases/run-checks.ts';
import { aCompany } from '../../../builders/company.ts';

const told = async (removesByItself: boolean | null) => {
  const decided =
    removesByItself === null ? undefined : { retention: USUAL_RETENTION, removesByItself, naturalPersons: [] };
  const company = aCompany({ code: 'TEST', ...(decided ? { settings: decide(PRIVACY, decided) } : {}) });
  const { ok, checks } = await runChecks(PRIVACY_CHECKS.ofCompany?.(company) ?? []);
  return { ok, said: checks.map(({ name, detail }) => `${name} — ${detail}`).join('\n') };
};

test.each([null, false])('doctor says that nothing goes by itself (%s), and it is no failure', async (off) => {
  const { ok, said } = await told(off);
  expect(ok).toBe(true);
  expect(said).toMatch(
    /^TEST · durées de conservation — rien ne part de lui-même : .+ « npm run cli -- privacy retention »/u,
  );
});

test('doctor says that what has passed its time goes by itself', async () =>
  expect(await told(true)).toEqual({
    ok: true,
    said: 'TEST · durées de conservation — ce qui a passé sa durée part chaque jour de lui-même.',
  }));
