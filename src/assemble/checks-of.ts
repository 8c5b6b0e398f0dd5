import { groundChecks } from '../channels/cli/doctor/ground-checks.ts';
import { collectChecks } from '../channels/cli/doctor/room-checks.ts';
import { missingMigrations } from '../store/migrate.ts';
import type { Check } from '../use-cases/run-checks.ts';
import type { Ground } from './ground.ts';
import type { Room } from './room.ts';

/** What `doctor` checks: the ground that all rooms stand on, and what each room adds. */
export function checksOf({ outside, clock, companies, client }: Ground, rooms: readonly Room[]): readonly Check[] {
  const { store, sending, publicBaseUrl } = outside;
  const ground = groundChecks({
    store,
    missingMigrations: () => missingMigrations(store),
    sending,
    publicBaseUrl,
    clock,
    companies,
    client,
    ...(outside.credential ? { credential: outside.credential } : {}),
    certificateEnds: outside.certificateEnds ?? [],
  });
  const own = rooms.flatMap(({ checks }) => checks ?? []);
  return collectChecks([...ground, ...own], companies.list(), outside.kind === 'embedded');
}
