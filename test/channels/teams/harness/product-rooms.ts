import type { AccountDesk, TiersFinder } from '../../../../src/channels/teams/account/desk.ts';
import type { ChatRoom } from '../../../../src/channels/teams/chat/chat-room.ts';
import { openReception, type Reception } from '../../../../src/channels/teams/help/reception.ts';
import type { BankDesk } from '../../../../src/channels/teams/rooms/bank/desk.ts';
import { bankRoom } from '../../../../src/channels/teams/rooms/bank/room.ts';
import type { CommentsDesk } from '../../../../src/channels/teams/rooms/comments/desk.ts';
import { commentsRoom } from '../../../../src/channels/teams/rooms/comments/room.ts';
import type { CreditDesk } from '../../../../src/channels/teams/rooms/credit/desk.ts';
import { creditRoom } from '../../../../src/channels/teams/rooms/credit/room.ts';
import type { DispatchDesk } from '../../../../src/channels/teams/rooms/dispatch/desk.ts';
import { dispatchRoom } from '../../../../src/channels/teams/rooms/dispatch/room.ts';
import type { EInvoicingDesk } from '../../../../src/channels/teams/rooms/einvoicing/desk.ts';
import { einvoicingRoom } from '../../../../src/channels/teams/rooms/einvoicing/room.ts';
import type { FiguresDesk } from '../../../../src/channels/teams/rooms/figures/desk.ts';
import { figuresRoom } from '../../../../src/channels/teams/rooms/figures/room.ts';
import type { LitigationDesk } from '../../../../src/channels/teams/rooms/litigation/desk.ts';
import { litigationRoom } from '../../../../src/channels/teams/rooms/litigation/room.ts';
import type { MorningDesk } from '../../../../src/channels/teams/rooms/morning/desk.ts';
import { morningRoom } from '../../../../src/channels/teams/rooms/morning/room.ts';
import type { PenaltiesDesk } from '../../../../src/channels/teams/rooms/penalties/desk.ts';
import { penaltiesRoom } from '../../../../src/channels/teams/rooms/penalties/room.ts';
import type { PlansDesk } from '../../../../src/channels/teams/rooms/plans/desk.ts';
import { plansRoom } from '../../../../src/channels/teams/rooms/plans/room.ts';
import type { RecoveryDesk } from '../../../../src/channels/teams/rooms/recovery/desk.ts';
import { recoveryRoom } from '../../../../src/channels/teams/rooms/recovery/room.ts';
import type { RelanceDesk } from '../../../../src/channels/teams/rooms/relance/desk.ts';
import { relanceRoom } from '../../../../src/channels/teams/rooms/relance/room.ts';
import type { RepliesDesk } from '../../../../src/channels/teams/rooms/replies/desk.ts';
import { repliesRoom } from '../../../../src/channels/teams/rooms/replies/room.ts';
import type { RunsDesk } from '../../../../src/channels/teams/rooms/runs/desk.ts';
import { runsRoom } from '../../../../src/channels/teams/rooms/runs/room.ts';
import type { StatementsDesk } from '../../../../src/channels/teams/rooms/statements/desk.ts';
import { statementsRoom } from '../../../../src/channels/teams/rooms/statements/room.ts';
import type { StatusDesk } from '../../../../src/channels/teams/rooms/status/desk.ts';
import { statusRoom } from '../../../../src/channels/teams/rooms/status/room.ts';
import type { TemplatesDesk } from '../../../../src/channels/teams/rooms/templates/desk.ts';
import { templatesRoom } from '../../../../src/channels/teams/rooms/templates/room.ts';
import { tiersRoom } from '../../../../src/channels/teams/rooms/tiers/room.ts';
import type { Person } from '../../../../src/domain/person.ts';
import type { Rights } from '../../../../src/use-cases/read-rights.ts';
import { TODAY } from '../../../builders/open-item.ts';

/** What a customer's account, its reminder and its letters are asked of, in one. */
export type AccountsDesk = AccountDesk & TiersFinder & RelanceDesk & DispatchDesk;

export interface Desks {
  readonly desk: AccountsDesk;
  readonly credit: CreditDesk;
  readonly figures: FiguresDesk;
  readonly penalties: PenaltiesDesk;
  readonly statements: StatementsDesk;
  readonly plans: PlansDesk;
  readonly morning: MorningDesk;
  readonly recovery: RecoveryDesk;
  readonly runs: RunsDesk;
  readonly comments: CommentsDesk;
  readonly templates: TemplatesDesk;
  readonly bank: BankDesk;
  readonly einvoicing: EInvoicingDesk;
  readonly replies: RepliesDesk;
  readonly litigation: LitigationDesk;
  readonly status: StatusDesk;
}

/** The rooms of the product, in its order, over these desks. */
export const productRooms = ({
  desk,
  credit,
  figures,
  penalties,
  statements,
  plans,
  morning,
  recovery,
  runs,
  comments,
  templates,
  bank,
  einvoicing,
  replies,
  litigation,
  status,
}: Desks): readonly ChatRoom[] => [
  tiersRoom(desk),
  relanceRoom(desk),
  dispatchRoom(desk),
  runsRoom(runs),
  repliesRoom(replies),
  creditRoom(credit),
  figuresRoom(figures),
  penaltiesRoom(penalties),
  statementsRoom(statements),
  plansRoom(plans),
  morningRoom(morning),
  recoveryRoom(recovery),
  commentsRoom(comments),
  templatesRoom(templates),
  bankRoom(bank),
  einvoicingRoom(einvoicing),
  litigationRoom(litigation),
  statusRoom(status),
];

const NO_RIGHTS: Rights = { reads: false, collects: false, approves: false, administersAll: false };
const UNASKED = {} as never;

/** What the product hears, for who asks no desk. */
export const productReception = (rights: (who: Person) => Promise<Rights> = async () => NO_RIGHTS): Reception =>
  openReception(
    productRooms({
      desk: UNASKED,
      credit: UNASKED,
      figures: UNASKED,
      penalties: UNASKED,
      statements: UNASKED,
      plans: UNASKED,
      morning: UNASKED,
      recovery: UNASKED,
      runs: UNASKED,
      comments: UNASKED,
      templates: UNASKED,
      bank: UNASKED,
      einvoicing: UNASKED,
      replies: UNASKED,
      litigation: UNASKED,
      status: UNASKED,
    }),
    rights,
    { today: () => TODAY, confirmations: { now: () => new Date(), take: async () => true }, planner: null },
  );

const { rooms } = productReception();

/** Every entry of help, the rooms' and its own. */
export const HELP_ENTRIES = rooms.flatMap(({ help }) => help);

/** Every command, in the order in which they are asked. */
export const COMMANDS = rooms.flatMap(({ commands }) => commands);

/** Every sentence that rooms understand. */
export const ACTS = rooms.flatMap(({ acts }) => acts);

/** Which room, and which of its commands, hears a text; null: none. */
export function hearing(text: string): string | null {
  for (const { name, commands } of rooms) {
    const at = commands.findIndex(({ pattern }) => pattern.test(text));
    if (at >= 0) return `${name} ${at}`;
  }
  return null;
}
