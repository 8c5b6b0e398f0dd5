import { BANK } from '../../../domain/bank/bank-setting.ts';
import type { Company } from '../../../domain/company/company.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import type { FileSource } from '../../../use-cases/laid-files.ts';
import type { CheckAnswer } from '../../../use-cases/run-checks.ts';
import { bankDoctorWords as words } from '../../words/doctor/bank/bank.ts';
import { check, right, wrong } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

/** Where statements are laid, by the setting that names each. */
export type BankPlaces = Readonly<Record<'folder' | 'library' | 'mailbox', FileSource>>;

const PLACES = ['folder', 'library', 'mailbox'] as const;

/** Whether each place of the statements of a company answers; of one whose bank is not read, nothing. */
export const bankChecks = (places: BankPlaces): RoomChecks => ({
  rank: 38,
  ofCompany: (company) =>
    settingOf(company, BANK).accounts.length === 0
      ? []
      : [
          check(
            words.name(company.code),
            () => readPlaces(places, company),
            () => words.reach,
          ),
        ],
});

async function readPlaces(places: BankPlaces, company: Company): Promise<CheckAnswer> {
  const setting = settingOf(company, BANK);
  const named = PLACES.filter((place) => setting[place] !== '');
  if (named.length === 0) return wrong(words.nowhere, words.mendNowhere);
  if (setting.mailbox !== '' && setting.senders.length === 0) return wrong(words.nobody, words.mendNobody);
  const seen: string[] = [];
  for (const place of named) seen.push(words.place[place]((await places[place].list(company)).length));
  return right(words.seen(seen));
}
