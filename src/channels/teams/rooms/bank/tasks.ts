import { listToBook, type ToBookPorts } from '../../../../use-cases/bank/list-to-book.ts';
import type { Directory } from '../../../../use-cases/ports/directory.ts';
import { mayAct } from '../../../../use-cases/recovery/task-rights.ts';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { button } from '../../cards/buttons.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';

/** Payments to book, of whoever may act in the company. */
export const bankTasks = (ports: ToBookPorts & { readonly directory: Directory }): TaskAddition => ({
  called: (language) => bankWords(language).tasks.called,
  async read({ who, companies, today }) {
    const waiting = await listToBook(ports, companies, today);
    const acting = new Map(
      await Promise.all(
        [...new Set(waiting.map(({ company }) => company))].map(
          async (company) => [company, who !== null && mayAct(await ports.directory.rolesOf(who, company))] as const,
        ),
      ),
    );
    return waiting.flatMap(({ company, entry: { key, customers, amount, currency, day }, on }) => {
      const [customer] = customers;
      if (!customer) return [];
      return {
        company: company.code,
        owners: [],
        role: 'collector' as const,
        isMine: acting.get(company) ?? false,
        day: on,
        about: { kind: 'customer' as const, id: `${customer.code}/${key}`, tiers: customer.code, name: customer.name },
        said: {
          say: (language) =>
            bankWords(language).tasks.toBook(formatAmount(amount, currency, language), formatDay(day, language)),
          open: (language) =>
            button(bankWords(language).tasks.see, 'account.show', { company: company.code, code: customer.code }),
        },
      };
    });
  },
});
