import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import type { Matter, MatterKind, MatterOf } from '../../../domain/recovery/matters/matter.ts';
import type { MatterReader } from '../../ports/recovery/matter-store.ts';
import type { Refused } from '../../refusal.ts';
import { authorizeActing, type PeoplePorts } from '../task-rights.ts';

/** What a card said of the matter that it shows. */
export interface MatterSeen {
  readonly id: string;
  readonly version: number;
}

/** Why nothing changed, beside what is refused. */
export type NotChanged = { readonly kind: 'unknown-matter' } | { readonly kind: 'stale'; readonly matter: Matter };

export interface FoundMatter<Kind extends MatterKind> {
  readonly kind: 'found';
  readonly company: Company;
  readonly matter: MatterOf<Kind>;
}

/** A matter of that kind as the person saw it, for who may act in its company. */
export async function findMatter<Kind extends MatterKind>(
  ports: PeoplePorts & { readonly matters: Pick<MatterReader, 'readMatter'> },
  who: Person,
  kind: Kind,
  { id, version }: MatterSeen,
): Promise<FoundMatter<Kind> | NotChanged | Refused> {
  const matter = await ports.matters.readMatter(id);
  if (!matter || matter.kind !== kind) return { kind: 'unknown-matter' };
  const right = await authorizeActing(ports, who, matter.company);
  if (right.kind === 'refused') return right;
  if (matter.end || matter.version !== version) return { kind: 'stale', matter };
  // Its kind was just compared.
  return { kind: 'found', company: right.company, matter: matter as MatterOf<Kind> };
}
