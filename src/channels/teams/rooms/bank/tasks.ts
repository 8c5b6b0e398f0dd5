import type { Role } from '../../../../domain/company/role.ts';
import { listToBook, type ToBookPorts } from '../../../../use-cases/bank/list-to-book.ts';
import type { Directory } from '../../../../use-cases/ports/directory.ts';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { sayToBook } from '../../../words/bank/say-to-book.ts';
import { button } from '../../cards/buttons.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';

const NO_ROLES: ReadonlySet<Role> = new Set();

/** Payments to book, of whoever has a role that they were raised to. */
export const bankTasks = (ports: ToBookPorts & { readonly directory: Directory }): TaskAddition => ({
  called: (language) => bankWords(language).tasks.called,
  async read({ who, companies, today }) {
    const waiting = await listToBook(ports, companies, today);
    const rolesIn = new Map(
      await Promise.all(
        [...new Set(waiting.map(({ company }) => company))].map(
          async (company) => [company, who === null ? NO_ROLES : await ports.directory.rolesOf(who, company)] as const,
        ),
      ),
    );
    return waiting.flatMap(({ company, entry, due, since, roles }) => {
      const { key, customers } = entry;
      const [customer] = customers;
      if (!customer) return [];
      return {
        company: company.code,
        owners: [],
        role: roles.at(-1) ?? null,
        isMine: roles.some((role) => rolesIn.get(company)?.has(role)),
        day: due,
        about: { kind: 'customer' as const, id: `${customer.code}/${key}`, tiers: customer.code, name: customer.name },
        said: {
          say: (language) => sayToBook({ entry, roles, since }, language),
          open: (language) =>
            button(bankWords(language).tasks.see, 'account.show', { company: company.code, code: customer.code }),
        },
      };
    });
  },
});
