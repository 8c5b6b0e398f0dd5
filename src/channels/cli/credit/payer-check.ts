import type { Company } from '../../../domain/company/company.ts';
import { followPayers } from '../../../domain/credit/follow-payers.ts';
import type { CreditReader } from '../../../use-cases/ports/credit/credit-reader.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorCreditWords } from '../../words/doctor/credit/credit.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { check, right, wrong } from '../doctor/answers.ts';

const { payers: words } = doctorCreditWords;

/** Payers of payers come to an end: a circle of them is broken somewhere, which somebody must know and mend. */
export const payersCheck = ({ code }: Company, sage: Pick<CreditReader, 'readPayerLinks'>): Check =>
  check(
    words.name(code),
    async () => {
      const links = await sage.readPayerLinks();
      const { loops } = followPayers(links);
      return loops.length > 0 ? wrong(words.loops(loops), words.mend) : right(words.seen(links.size));
    },
    () => doctorWords.sage.mend,
  );
