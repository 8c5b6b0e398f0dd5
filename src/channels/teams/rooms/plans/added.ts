import type { Clock } from '../../../../use-cases/ports/clock.ts';
import type { CustomerStopReader } from '../../../../use-cases/ports/plans/stop-store.ts';
import { sayStop } from '../../../words/plans/say-stop.ts';
import { plansWords } from '../../../words/plans/words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';

/** On the card of an account: that nobody reminds the customer, and the way to the plan that it follows. */
export const planOnAccount = ({
  stops,
  clock,
}: {
  readonly stops: CustomerStopReader;
  readonly clock: Clock;
}): AccountAddition => ({
  rank: 60,
  async read(_who, { company, code }) {
    const [stop] = await stops.listCustomerStops(company, code, clock.today());
    return (language) => ({
      heading: stop ? plansWords(language).stop.heading : '',
      lines: stop ? [sayStop(stop, language)] : [],
      buttons: [button(plansWords(language).button, 'plan.customer', { company, code })],
    });
  },
});
