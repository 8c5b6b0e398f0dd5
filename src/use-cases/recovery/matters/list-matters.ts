import type { Person } from '../../../domain/person.ts';
import type { Matter, MatterKind } from '../../../domain/recovery/matters/matter.ts';
import { companiesOf } from '../../authorize.ts';
import type { MatterReader } from '../../ports/recovery/matter-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { PeoplePorts } from '../task-rights.ts';
import { MOST_MATTERS } from './matter-ports.ts';

export interface MatterList {
  readonly kind: 'list';
  readonly matters: readonly Matter[];
  /** There are more than are told. */
  readonly cut: boolean;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

const PAGE = 8;

/** What stands in all companies that the person may read, the oldest first. `page` from 1: one that there is not shows the nearest. */
export async function listMatters(
  ports: PeoplePorts & { readonly matters: Pick<MatterReader, 'listMatters'> },
  who: Person,
  kinds: readonly MatterKind[],
  asked: number,
): Promise<MatterList | Refused> {
  const companies = await companiesOf(ports, who, 'reader');
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const found = await ports.matters.listMatters(
    { companies: companies.map(({ code }) => code), kinds },
    MOST_MATTERS + 1,
  );
  const all = found.slice(0, MOST_MATTERS);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const matters = all.slice((page - 1) * PAGE, page * PAGE);
  return { kind: 'list', matters, cut: found.length > MOST_MATTERS, page, pages, total: all.length };
}
