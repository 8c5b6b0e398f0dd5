import { BANK } from '../../../../domain/bank/bank-setting.ts';
import { settingOf } from '../../../../domain/company/room-setting.ts';
import type { Language } from '../../../../domain/language.ts';
import { type BankStatus, type CoveragePorts, showCoverage } from '../../../../use-cases/bank/show-coverage.ts';
import type { Companies } from '../../../../use-cases/ports/companies.ts';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { formatDay } from '../../../words/format.ts';
import type { RunAddition } from '../../chat/run-addition.ts';

/** Statements that are old, days that are missing in them, and accounts of which nothing was read: who paid may be among these. */
export const bankBeforeRuns = (ports: CoveragePorts & { readonly companies: Companies }): RunAddition => ({
  async readBefore(code) {
    const company = ports.companies.get(code);
    if (!company || settingOf(company, BANK).accounts.length === 0) return null;
    const status = await showCoverage(ports, company);
    return (language) => sayLacks(status, language);
  },
});

/** An account by its last signs, as people know it. */
const SHOWN_SIGNS = 7;

function sayLacks({ accounts, unread }: BankStatus, language: Language): readonly string[] {
  const words = bankWords(language).run;
  return [
    ...accounts.flatMap(({ account, until, businessDays, isOld, gaps }) => [
      ...(isOld ? [words.old(account.slice(-SHOWN_SIGNS), formatDay(until, language), businessDays)] : []),
      ...gaps.map(({ from, to }) =>
        words.gap(account.slice(-SHOWN_SIGNS), formatDay(from, language), formatDay(to, language)),
      ),
    ]),
    ...unread.map((account) => words.unread(account.slice(-SHOWN_SIGNS))),
  ];
}
