import { plainLetters } from '../../../src/domain/plain-letters.ts';
import type { Colleague } from '../../../src/use-cases/ports/comments/colleagues.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { ColleaguesBench } from '../../contracts/comments/colleagues.ts';

/** People in memory; `login` is where they sign in, and says who is a guest. */
export function openFakeColleagues(listed: readonly (Colleague & { readonly login?: string })[]): ColleaguesBench {
  let reachable = true;
  const asked = () => {
    if (!reachable) throw new OutsideFault('busy', 'graph-503', 'no answer');
    return listed.filter(({ login = '' }) => !login.includes('#EXT#'));
  };
  return {
    colleagues: {
      findByName: async (name, limit) => {
        const wanted = plainLetters(name.trim());
        const begins = (text: string | null) => plainLetters(text ?? '').startsWith(wanted);
        return asked()
          .filter(({ name: whole, mail, login = '' }) => {
            const [, ...surname] = whole.split(' ');
            return wanted !== '' && [whole, surname.join(' '), mail, login].some(begins);
          })
          .map(({ id, name: called }) => ({ id, name: called }))
          .slice(0, limit);
      },
      findById: async (id) => {
        const found = asked().find((one) => one.id === id);
        return found ? { id, name: found.name, mail: found.mail } : null;
      },
    },
    setReachable: (value) => {
      reachable = value;
    },
    close: async () => undefined,
  };
}
