import { cents } from '../../../src/domain/cents.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { FileFacts } from '../../../src/domain/recovery/files/file.ts';
import type { MatterItem } from '../../../src/domain/recovery/matters/matter.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { StoreWriter } from '../../../src/store/store-writer.ts';
import { FakeConnector } from '../../channels/teams/harness/fake-connector.ts';
import { COMPANY, codeOf, TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns } from '../measure.ts';
import { assembleOn, openBase } from './relance.ts';
import { speak } from './speak.ts';

interface ToMeasure {
  readonly folder: string;
  readonly graphUrl: string;
  readonly turns: number;
}

/** Alike in Sage; of the second one people wrote much. */
const [BARE, FOLLOWED] = [codeOf(11), codeOf(12)];
const WRITTEN = { comments: 500, promises: 50, files: 3 } as const;
const WARM_UP = 5;
const NOW = new Date(`${TODAY}T09:00:00Z`);
const WRITER = { id: 'bench', name: 'Sophie Lambert' };
const CARD = /adaptive/;

/** The card of a customer with much written about it, beside that of one without. */
async function measure({ folder, graphUrl, turns }: ToMeasure) {
  const data = await openBase(folder);
  const { writer } = await openStore(data.store, () => NOW);
  await writeMuch(writer);
  const connector = await new FakeConnector().start();
  const running = await (await assembleOn(data, graphUrl)).serve({ host: '127.0.0.1', port: 0 });
  const ask = (code: string) => speak(running.port, connector, `/relance client ${code}`, CARD);
  for (let at = 0; at < WARM_UP; at++) for (const code of [FOLLOWED, BARE]) await ask(code);
  const pair = await compareTurns(
    turns,
    () => ask(FOLLOWED),
    () => ask(BARE),
  );
  await running.close();
  await connector.close();
  await data.gateway.close();
  return pair;
}

/** On instalments that were paid since: what is proposed of both customers is alike. */
async function writeMuch(writer: StoreWriter): Promise<void> {
  const customer = { company: COMPANY, tiers: FOLLOWED, name: `Établissements ${FOLLOWED}`, by: WRITER, since: TODAY };
  for (let at = 0; at < WRITTEN.comments; at++) {
    const about = { kind: 'customer', id: FOLLOWED, tiers: FOLLOWED, name: customer.name } as const;
    const text = `Appel ${at} : la comptable confirme que le virement part vendredi`;
    const comment = {
      company: COMPANY,
      about,
      kind: 'call',
      text,
      by: WRITER,
      source: null,
      cause: `bench:${at}`,
    } as const;
    await writer.addComment(comment, [], NOW);
  }
  for (let at = 0; at < WRITTEN.promises; at++) {
    const parts = [{ on: addDays(TODAY, 10 + at), amount: cents(100_00), outcome: null }];
    const facts = { currency: 'EUR', parts, unallocated: cents(0), note: 'Dit au téléphone' };
    await writer.openMatter({ ...customer, id: `promise-${at}`, kind: 'promise', items: [itemOf(at)], facts }, NOW);
  }
  for (let at = 0; at < WRITTEN.files; at++) {
    const facts: FileFacts = {
      ...{ number: '', motif: 'Impayé', owner: WRITER, contact: '', thirdParties: [], scenario: 'Usuel', steps: [] },
      ...{
        priority: 'usual' as const,
        expectedLoss: 0,
        provision: cents(0),
        currency: 'EUR',
        interventions: [],
        paid: false,
      },
      result: null,
    };
    await writer.openMatter({ ...customer, id: `file-${at}`, kind: 'file', items: [itemOf(at)], facts }, NOW);
  }
}

/** Beyond the numbers of the books. */
const itemOf = (at: number): MatterItem => ({
  ...{ ecNo: 900_000_000 + at, piece: `P${at}`, due: TODAY, amount: cents(100_00), left: cents(100_00) },
});

serveParent(measure);
