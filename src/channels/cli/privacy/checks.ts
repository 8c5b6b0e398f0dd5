import { settingOf } from '../../../domain/company/room-setting.ts';
import { PRIVACY } from '../../../domain/privacy/privacy-setting.ts';
import { doctorPrivacyWords as words } from '../../words/doctor/privacy/privacy.ts';
import { check, right } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

/** Whether what is over goes by itself. Not a fault either way: an administrator must know which. */
export const PRIVACY_CHECKS: RoomChecks = {
  rank: 50,
  ofCompany: (company) => [
    check(
      words.name(company.code),
      async () => right(settingOf(company, PRIVACY).removesByItself ? words.byItself : words.byHand),
      () => words.byHand,
    ),
  ],
};
