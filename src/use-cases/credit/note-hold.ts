import type { Person } from '../../domain/person.ts';
import { authorize } from '../authorize.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CreditPorts } from './credit-ports.ts';
import { writeNote } from './orders/write-note.ts';
import { authorizeHold } from './people/authorize-hold.ts';
import { checkText } from './people/check-release.ts';
import { askerTargets, questionerTargets } from './people/hold-targets.ts';
import { showHold } from './show-hold.ts';
import type { HoldText, HoldView } from './views.ts';

type NotePorts = Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'clock'>;

/** An approver asks whoever took the order, and whoever asked for it, what it is about. The hold goes on waiting. */
export async function askAboutHold(ports: NotePorts, who: Person, question: HoldText): Promise<HoldView | Refused> {
  const hold = await ports.holds.readHold(question.id);
  if (!hold) return refuse({ code: 'unknown-hold' });
  const right = await authorize(ports, who, hold.company, 'approver');
  if (right.kind === 'refused') return right;
  const checked = checkText('text', question.text);
  if (checked.kind === 'refused') return checked;
  const note = { kind: 'question', by: who, text: checked.text } as const;
  const written = await writeNote(ports, question, note, (now) => askerTargets(now, who));
  return written.kind === 'refused' ? written : showHold(ports, who, question.id);
}

/** A reader, or whoever took the order, answers; those who asked are told. */
export async function answerAboutHold(ports: NotePorts, who: Person, answer: HoldText): Promise<HoldView | Refused> {
  const access = await authorizeHold(ports, who, answer.id);
  if (access.kind === 'refused') return access;
  const checked = checkText('text', answer.text);
  if (checked.kind === 'refused') return checked;
  const note = { kind: 'answer', by: who, text: checked.text } as const;
  const written = await writeNote(ports, answer, note, (now) => questionerTargets(now, who));
  return written.kind === 'refused' ? written : showHold(ports, who, answer.id);
}
