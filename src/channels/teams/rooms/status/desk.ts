import type { Person } from '../../../../domain/person.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { Status } from '../../../../use-cases/status/read-status.ts';

/** What an administrator asks of the product itself. The call checks the person's rights. */
export interface StatusDesk {
  status(who: Person): Promise<Status | Refused>;
}
