import { FakeConnector } from '../../channels/teams/harness/fake-connector.ts';
import { codeOf } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns } from '../measure.ts';
import { startEcho } from './echo.ts';
import { openRefresh } from './refresh.ts';
import { assembleOn, openBase } from './relance.ts';
import { search, speak } from './speak.ts';

interface Pair {
  readonly measured: number;
  readonly baseline: number;
}

export interface FiguresTurns {
  readonly top: Pair;
  readonly customers: Pair;
  readonly invoices: Pair;
}

interface ToMeasure {
  readonly folder: string;
  readonly graphUrl: string;
  readonly customers: number;
  readonly turns: number;
}

const WARM_UP = 3;
const TOP_TURNS = 5;
const CARD = /adaptive/;

/** `/top` and the searches of the message extension, over a dataset that was built, each beside an echo in the same process. */
async function measure({ folder, graphUrl, customers, turns }: ToMeasure): Promise<FiguresTurns> {
  const data = await openBase(folder);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  await (await openRefresh(books.company, books.sage, data.store)).refresh();
  const connector = await new FakeConnector().start();
  const running = await (await assembleOn(data, graphUrl)).serve({ host: '127.0.0.1', port: 0 });
  const echo = await startEcho();
  const say = () => speak(echo.port, connector, 'bonjour', /echo/);
  const beside = async (count: number, ask: (at: number) => Promise<void>): Promise<Pair> => {
    for (let at = 0; at < WARM_UP; at++) await Promise.all([ask(at), say()]);
    return compareTurns(count, (at) => ask(WARM_UP + at), say);
  };
  const rank = (at: number): number => 1 + ((at * 97) % customers);
  const typed = (command: string, textOf: (at: number) => string) => (at: number) =>
    search(running.port, connector, command, textOf(at));
  const pairs = {
    top: await beside(TOP_TURNS, () => speak(running.port, connector, '/top', CARD)),
    customers: await beside(
      turns,
      typed('searchCustomers', (at) => codeOf(rank(at))),
    ),
    invoices: await beside(
      turns,
      typed('searchInvoices', (at) => `F${rank(at)}-`),
    ),
  };
  await running.close();
  await connector.close();
  await data.gateway.close();
  return pairs;
}

serveParent(measure);
