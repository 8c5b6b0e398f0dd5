import type { Person } from '../domain/person.ts';
import { administersAll, companiesOf } from './authorize.ts';
import type { Companies } from './ports/companies.ts';
import type { Directory } from './ports/directory.ts';

/** What a person may do in one company at least, to say what can be asked. Each act is judged again where it is done. */
export interface Rights {
  readonly reads: boolean;
  readonly collects: boolean;
  readonly approves: boolean;
  /** In every company: what registering a conversation asks for. */
  readonly administersAll: boolean;
}

export async function readRights(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
): Promise<Rights> {
  const somewhere = async (role: 'reader' | 'collector' | 'approver'): Promise<boolean> =>
    (await companiesOf(ports, who, role)).length > 0;
  return {
    reads: await somewhere('reader'),
    collects: await somewhere('collector'),
    approves: await somewhere('approver'),
    administersAll: await administersAll(ports, who),
  };
}
