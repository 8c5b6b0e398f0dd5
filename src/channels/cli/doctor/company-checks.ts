import type { Company } from '../../../domain/company/company.ts';
import { isBic, isIban, isSiret, isVatNumberOf } from '../../../domain/company/legal-identity.ts';
import type { SageReader } from '../../../use-cases/ports/sage-reader.ts';
import type { Check, CheckAnswer } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { formatAmount, formatDay } from '../../words/format.ts';
import { check, right, wrong } from './answers.ts';

const { accounts } = doctorWords;

/** More would fill the answer. */
const MOST_CODES = 10;

/** The Sage base of a company: it answers, it is the right one, and what is read of it is there. */
export function sageChecks(company: Company, sage: SageReader): readonly Check[] {
  const { sage: words, columns, codes, closing, locks } = doctorWords;
  return [
    check(
      words.name(company.code),
      async () => {
        const currency = await sage.readBaseCurrency();
        if (currency !== company.currency)
          return wrong(words.otherCurrency(currency, company.currency), words.mendCurrency);
        const { lastBankEntry } = await sage.readFreshness();
        return right(lastBankEntry ? words.seen(currency, formatDay(lastBankEntry, 'fr')) : words.noBank(currency));
      },
      () => words.mend,
    ),
    check(
      columns.name(company.code),
      async () => {
        const missing = await sage.missingColumns();
        return missing.length > 0 ? wrong(columns.missing(missing), columns.mend) : right(columns.seen);
      },
      () => words.mend,
    ),
    check(
      accounts.name(company.code),
      () => checkAccounts(company, sage),
      () => words.mend,
    ),
    check(
      codes.name(company.code),
      async () => {
        const found = await sage.codesWrittenOtherwise();
        if (found.length === 0) return right(codes.seen);
        const said = found.slice(0, MOST_CODES).map(({ code, written }) => codes.pair(code, written));
        return wrong(codes.otherwise(said, found.length - said.length), codes.mend);
      },
      () => words.mend,
    ),
    check(
      locks.name(company.code),
      async () => right(locks.seen[(await sage.readsVersions()) ? 'versions' : 'locks']),
      () => words.mend,
    ),
    check(
      closing.name(company.code),
      async () => {
        const way = await sage.readClosingWay();
        return right(way === null ? closing.none : closing.seen[way]);
      },
      () => words.mend,
    ),
  ];
}

/** Money on an account that the settings say nothing of is in no total: each is named. */
async function checkAccounts({ currency }: Company, sage: SageReader): Promise<CheckAnswer> {
  const untreated = await sage.readUntreatedAccounts();
  if (untreated.length === 0) return right(accounts.seen);
  const named = untreated.map(({ account, total, customers }) =>
    accounts.account(account, formatAmount(total, currency, 'fr'), customers),
  );
  return wrong(accounts.untreated(named), accounts.mend);
}

/** What letters print about the sender: numbers that carry a key have the right one. */
export function identityCheck({ code, identity }: Company): Check {
  const words = doctorWords.identity;
  const { siret, vatNumber, bank } = identity;
  const wrongFields = [
    ...(isSiret(siret) ? [] : [`SIRET ${siret}`]),
    ...(vatNumber.startsWith('FR') && !isVatNumberOf(vatNumber, siret) ? [`TVA ${vatNumber}`] : []),
    ...(isIban(bank.iban) ? [] : [`IBAN ${bank.iban}`]),
    ...(isBic(bank.bic) ? [] : [`BIC ${bank.bic}`]),
  ];
  const answer =
    wrongFields.length > 0 ? wrong(words.wrong(wrongFields), words.mend) : right(words.seen(identity.name, siret));
  return check(
    words.name(code),
    async () => answer,
    () => words.mend,
  );
}
