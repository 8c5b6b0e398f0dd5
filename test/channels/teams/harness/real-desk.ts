import { openTiersFinder } from '../../../../src/channels/teams/account/open-desk.ts';
import { openDispatchDesk } from '../../../../src/channels/teams/rooms/dispatch/open-desk.ts';
import { openRelanceDesk } from '../../../../src/channels/teams/rooms/relance/open-desk.ts';
import type { FiledDocument } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { CompanyFolder, DocumentToFile } from '../../../../src/use-cases/ports/dispatch/dossier-archive.ts';
import type { Draft } from '../../../../src/use-cases/ports/relance/draft-store.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { type DeskFacts, openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';
import { type Node, nodesOf, textOf } from './read-card.ts';
import { Stage } from './stage.ts';

/** The bot over the product's own desk: books, store and directory in memory, nothing sent. */
export async function startRealDesk(facts: DeskFacts & { readonly files?: readonly FiledDocument[] }) {
  const office: TestDesk = openDesk(facts);
  const stage = await new Stage(undefined, servedDesk(office, facts.files)).start();
  return { office, stage };
}

/** The bot over runs and the letters of their customers, both the product's own over the same books and store. */
export async function startRealRuns() {
  const stage = new Stage();
  const { store, runs } = stage;
  const ports = { ...openDesk({}).ports, ...runs.ports };
  const remembering = {
    matters: store,
    annulments: store,
    exclusions: store,
    corrections: store,
    conversations: store,
  };
  stage.served = servedDesk({ store, ports: { ...ports, ...remembering } });
  return stage.start();
}

function servedDesk(office: Pick<TestDesk, 'ports' | 'store'>, files: readonly FiledDocument[] = []) {
  const ports = {
    ...office.ports,
    sayHold: NO_HOLDS.sayHold,
    dataset: office.store,
    archive: {
      folderLink: async () => null,
      file: async () => [],
      list: async () => files,
      fileOfCompany: async (_: unknown, folder: CompanyFolder, { name }: DocumentToFile) => ({
        ...{ name, webUrl: `https://bijou.example/${folder.name}/${folder.year}/${name}`, driveItemId: '02' },
      }),
    },
    printPost: async () => new Uint8Array(),
    postings: office.store,
    postUrl: () => 'https://relance.example/courriers/token',
    mailer: { find: async () => ({ kind: 'nowhere' }) as never, deleteDraft: async () => undefined },
    previewUrls: (draft: Draft) => ({
      pdf: `https://relance.example/p/${draft.id}`,
      mail: 'https://relance.example/m',
    }),
    replies: office.store,
    wakeWorker: () => undefined,
  };
  return { ...openTiersFinder(ports), ...openDispatchDesk(ports), ...openRelanceDesk(ports) };
}

export type RealDesk = Awaited<ReturnType<typeof startRealDesk>>;

/** The card in what the bot answered to a press, or said. */
export function cardIn(answer: string): { readonly text: string; readonly nodes: readonly Node[] } {
  const parsed = JSON.parse(answer) as { readonly value?: Node } & Node;
  const card = parsed.value ?? parsed;
  return { text: textOf(card as never), nodes: nodesOf(card) };
}

/** What the button of that verb sends back; throws where the card has none. */
export function dataOf(answer: string, verb: string): Record<string, unknown> {
  const found = cardIn(answer).nodes.find((node) => node.type === 'Action.Execute' && node.verb === verb);
  if (!found) throw new Error(`No button ${verb} in: ${cardIn(answer).text}`);
  return found.data as Record<string, unknown>;
}

/** What must be ticked before sending, by the name that comes back, with its words. */
export const confirmationsIn = (answer: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cardIn(answer)
      .nodes.filter((node) => node.type === 'Input.Toggle')
      .map((node) => [String(node.id), String(node.title).replaceAll(/[\u00a0\u202f]/gu, ' ')]),
  );

export const hasButton = (answer: string, verb: string): boolean =>
  cardIn(answer).nodes.some((node) => node.type === 'Action.Execute' && node.verb === verb);
