import type { Companies } from '../../../use-cases/ports/companies.ts';
import { doctorSageFilesWords as words } from '../../words/doctor/recovery/sage-files.ts';
import { check, right } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

/** More would fill the answer. */
const MOST = 8;

/** Whether Sage's own recovery can be read: a company that has none, or no right to it, works without. */
export const recoveryChecks = (companies: Pick<Companies, 'sage'>): readonly RoomChecks[] => [
  {
    rank: 35,
    ofCompany: ({ code }) => [
      check(
        words.name(code),
        async () => {
          const missing = await companies.sage(code).missingForRecovery();
          if (missing.length === 0) return right(words.seen);
          return right(words.unread(missing.slice(0, MOST), Math.max(0, missing.length - MOST)));
        },
        () => words.mend,
      ),
    ],
  },
];
