import type { SendingPolicy } from '../../../domain/sending-policy.ts';
import { type CertificateEnd, daysLeft, endsSoon } from '../../../domain/status/certificate-end.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { formatDay } from '../../words/format.ts';
import { check, right, wrong } from './answers.ts';

const { store, migrations, address, sandbox, credential, certificate } = doctorWords;
const TIMEOUT_MS = 10_000;

export interface StoreToCheck {
  readonly query: (text: string) => Promise<unknown>;
}

export const storeCheck = (base: StoreToCheck): Check =>
  check(
    store.name,
    async () => {
      await base.query('SELECT 1 AS Un');
      return right(store.seen);
    },
    () => store.mend,
  );

export const migrationsCheck = (missingMigrations: () => Promise<readonly string[]>): Check =>
  check(
    migrations.name,
    async () => {
      const missing = await missingMigrations();
      return missing.length > 0 ? wrong(migrations.missing(missing), migrations.mend) : right(migrations.seen);
    },
    () => store.mend,
  );

/** People and Teams reach us at the public address: it must lead to this service. */
export const addressCheck = (publicBaseUrl: string): Check =>
  check(
    address.name,
    async () => {
      const url = `${publicBaseUrl}/health`;
      const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' }).catch(
        () => null,
      );
      if (answer === null) return wrong(address.silent(url), address.mend);
      return answer.ok ? right(address.seen(url)) : wrong(address.wrong(url, answer.status), address.mend);
    },
    () => address.mend,
  );

/** Whether Graph takes it, the checks of mail and dossiers say: here, which one was chosen. */
export const credentialCheck = (kind: 'managed-identity' | 'certificate' | 'secret'): Check =>
  check(
    credential.name,
    async () => right(credential[kind]),
    () => doctorWords.noToken,
  );

/** Once it is over nothing leaves and nobody is answered: said while there is time. */
export const certificateCheck = (end: CertificateEnd, clock: Pick<Clock, 'today'>): Check =>
  check(
    certificate.name(end.variable),
    async () => {
      const [today, lastDay] = [clock.today(), formatDay(end.lastDay, 'fr')];
      return endsSoon(end, today)
        ? wrong(certificate.soon(lastDay, daysLeft(end, today)), certificate.mend(end.variable))
        : right(certificate.until(lastDay));
    },
    () => certificate.mend(end.variable),
  );

/** Not a fault either way: an administrator must know which. */
export const sandboxCheck = (sending: SendingPolicy): Check =>
  check(
    sandbox.name,
    async () => right(sending.sandbox ? sandbox.on(sending.redirectTo) : sandbox.off),
    () => sandbox.off,
  );
