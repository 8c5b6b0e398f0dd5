import type { Random } from '../../src/demo/company/random.ts';
import { STORE } from '../kill/scene.ts';
import type { Disturbance, Fault } from './fault.ts';
import { LETTERS } from './house/scene.ts';
import type { SqlPoint } from './shaken/driver.ts';
import type { Mishap } from './shaken/exchange.ts';

const dropped = (): Error => Object.assign(new Error('Connection lost - read ECONNRESET'), { code: 'ESOCKET' });
const deadlock = (): Error =>
  Object.assign(new Error('Transaction was deadlocked and has been chosen as the deadlock victim.'), { number: 1205 });
/** The server's own disk. */
const diskFull = (): Error =>
  Object.assign(new Error("The transaction log for database 'relance_store' is full due to 'LOG_BACKUP'."), {
    number: 9002,
  });

const MS_PER_HOUR = 3_600_000;

const ofStore = ({ database }: SqlPoint): boolean => database === STORE;
const chance = (random: Random, share: number, is: (point: SqlPoint) => boolean, make: () => Error): Disturbance => ({
  sql: (point) => (is(point) && random.chance(share) ? make() : null),
});

const MISHAPS: readonly Mishap[] = [
  { kind: 'status', status: 429, code: 'ApplicationThrottled' },
  { kind: 'status', status: 503, code: 'serviceNotAvailable' },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'timeout' },
];

/** A fault that strikes at random may strike one letter at each of its tries; never most of them. */
const UNLUCKY = LETTERS / 2;

/** Every fault, each over all journeys of the house. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'sql-dropped-in-transaction',
    broken:
      'The connection to the store breaks at one statement in ten inside transactions, and at one commit in ten before it',
    rounds: 4,
    mayAsk: 0,
    disturb: (random) =>
      chance(random, 0.1, (point) => ofStore(point) && point.inTransaction && point.when === 'before', dropped),
  },
  {
    name: 'sql-commit-unanswered',
    broken: 'One commit in six is done by the server, and its answer is lost',
    rounds: 4,
    mayAsk: UNLUCKY,
    disturb: (random) =>
      chance(
        random,
        0.16,
        (point) => ofStore(point) && point.statement === 'COMMIT' && point.when === 'after',
        dropped,
      ),
  },
  {
    name: 'sql-dropped-outside',
    broken:
      'The connection breaks at one statement in ten outside transactions, before or after the server did it, in the store and in Sage',
    rounds: 4,
    mayAsk: UNLUCKY,
    disturb: (random) => chance(random, 0.05, (point) => !point.inTransaction, dropped),
  },
  {
    name: 'sql-deadlocks',
    broken: 'The server chooses us as the victim of a deadlock (1205) at one write in eight',
    rounds: 4,
    mayAsk: 0,
    disturb: (random) =>
      chance(
        random,
        0.12,
        (point) => ofStore(point) && point.isWrite && point.statement !== 'COMMIT' && point.when === 'before',
        deadlock,
      ),
  },
  {
    name: 'sql-disk-full',
    broken: 'The store refuses every write: its log is full (9002)',
    rounds: 3,
    mayAsk: 0,
    disturb: () => ({
      sql: (point) =>
        ofStore(point) && point.isWrite && point.statement !== 'COMMIT' && point.when === 'before' ? diskFull() : null,
    }),
  },
  {
    name: 'graph-one-in-five',
    broken: 'Microsoft 365 fails one call in five: 429, 503, no answer before or after it was done, too late',
    rounds: 5,
    mayAsk: UNLUCKY,
    disturb: (random) => ({ call: () => (random.chance(0.2) ? random.pick(MISHAPS) : null) }),
  },
  {
    name: 'tokens-away',
    broken: 'The token service does not answer for an hour',
    rounds: 6,
    mayAsk: 0,
    disturb: () => ({ tokens: () => false }),
    says: 'Microsoft 365 ne reconnaît pas l’application.',
  },
  {
    name: 'library-full',
    broken: 'SharePoint has no room left for files (507)',
    rounds: 3,
    // All of them: each is refused for good, once its mail has left, or where it is to be posted.
    mayAsk: LETTERS,
    asksFrom: ['confirmed', 'rendered'],
    says: 'Il n’y a plus de place dans SharePoint pour les dossiers.',
    refused: ['files for a court, filed', 'act litigation-filed', 'act litigation-refused'],
    disturb: () => ({
      call: ({ method, path }) =>
        (method === 'PUT' && path.includes('/content')) || path.endsWith('/createUploadSession')
          ? path.includes('/messages/')
            ? null
            : { kind: 'status', status: 507, code: 'insufficientStorage' }
          : null,
    }),
  },
  {
    name: 'clock-an-hour',
    broken: 'The clock jumps an hour forth, then an hour back behind where it was',
    rounds: 4,
    mayAsk: UNLUCKY,
    disturb: (_random, round) => ({ clock: () => [0, MS_PER_HOUR, -MS_PER_HOUR, 0][round()] ?? 0 }),
  },
  {
    name: 'clock-a-day',
    broken: 'The clock jumps a day forth in the middle of a run, and comes back',
    rounds: 4,
    mayAsk: UNLUCKY,
    disturb: (_random, round) => ({ clock: () => (round() === 1 || round() === 2 ? 24 * MS_PER_HOUR : 0) }),
  },
];
