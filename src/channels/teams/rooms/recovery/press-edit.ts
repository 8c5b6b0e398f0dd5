import { z } from 'zod';
import { changedSince } from '../../../../domain/recovery/edits.ts';
import type { Matter } from '../../../../domain/recovery/matters/matter.ts';
import { changesOf } from '../../../../use-cases/recovery/matters/edit-matter.ts';
import { editsWords } from '../../../words/recovery/edits-words.ts';
import { clip } from '../../cards/clip.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { id, type Press, pressesAt, typed, version } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { disputeEdited, fileEdited, itemsChanged } from './asked-edit.ts';
import { changesCard } from './cards/edits/changes.ts';
import { editForm, type MendedEdit } from './cards/edits/edit-form.ts';
import { shownOf } from './cards/edits/shown.ts';
import type { Typed } from './cards/matter-form-data.ts';
import { type EditDesk, isEdited } from './edit-desk.ts';
import type { MattersDesk } from './matters-desk.ts';
import { mendableEdit } from './press-matter.ts';
import { gone, sayMatters } from './say-matters.ts';

type Talk = TalkAt<MattersDesk & EditDesk>;

const press = pressesAt<MattersDesk & EditDesk>();
const written = typed(2000);
const MOST_SHOWN = 4_000;

const asked = press('matter.editing', z.object({ id }), (talk, known, data) => askEdit(talk, known, data.id));

/** The form as the matter stands now. `mended`: what the person had changed in it stays as they wrote it. */
async function askEdit(talk: Talk, known: Known, matterId: string, mended?: MendedEdit): Promise<Reply> {
  const editing = await talk.desk.editing(known.who, matterId);
  if (editing.kind === 'refused') return { card: refusalCard(known.language, editing.refusal) };
  if (editing.kind === 'unknown-matter') return gone(known);
  return { card: editForm(known.language, editing.view, editing.matter, mended) };
}

const saved = z.object({
  ...{ id, version, ecNos: z.string().max(MOST_SHOWN).default('') },
  ...{ items: written, motif: written, colleague: written, contact: written, priority: written, loss: written },
  ...{ provision: written, third: written, thirdName: written, thirdReach: written, result: written },
  ...{ expected: written, note: written },
});

/** Only what differs from what the card showed is changed; whoever was overtaken is told by whom, with what they wrote kept. */
const save = press('matter.edit', saved, async (talk, known, { id: matterId, version: at, ecNos, ...said }) => {
  const matter = await talk.desk.matter(known.who, matterId);
  if (!matter || !isEdited(matter)) return gone(known);
  const was: Typed = { ...shownOf(known.language, matter, at), items: ecNos };
  const mine: Typed = Object.fromEntries(
    Object.entries(said).filter(([name, text]) => text !== (was[name] ?? '').trim()),
  );
  const moved = itemsChanged(mine, was);
  const again = (problem: string) => askEdit(talk, known, matterId, { problem, typed: mine, moved });
  const seen = { id: matterId, version: at };
  const edited = matter.kind === 'file' ? fileEdited(matter, mine, was, known) : disputeEdited(mine);
  if (typeof edited === 'string') return again(edited);
  const { who } = known;
  const answer =
    edited.kind === 'file'
      ? await talk.desk.editFile(who, seen, edited.asked)
      : await talk.desk.editDispute(who, seen, edited.asked);
  const words = editsWords(known.language);
  const here = { company: matter.company, code: matter.tiers };
  switch (answer.kind) {
    case 'changed':
      return sayMatters(talk, known, here, { said: words.said });
    case 'nothing-changed':
      return sayMatters(talk, known, here, { said: words.nothing });
    case 'unknown-matter':
      return gone(known);
    case 'stale':
      return answer.matter.end ? sayMatters(talk, known, here) : again(meanwhile(known, answer.matter, at));
    default: {
      const problem = mendableEdit(known, answer);
      if (problem !== null) return again(problem);
      return answer.kind === 'refused' ? { card: refusalCard(known.language, answer.refusal, here) } : gone(known);
    }
  }
});

/** Who changed what since the version that the person saw. */
function meanwhile({ language }: Known, matter: Matter, seen: number): string {
  const words = editsWords(language);
  const changes = changedSince(changesOf(matter), seen);
  if (changes.length === 0) return words.meanwhileOtherwise;
  const names = [...new Set(changes.map(({ by }) => clip(by.name, 60)))];
  const fields = [...new Set(changes.map(({ field }) => words.fields[field]))];
  return words.meanwhile(names.join(', '), fields.join(', '));
}

const changes = press('matter.changes', z.object({ id }), async (talk, known, data) => {
  const matter = await talk.desk.matter(known.who, data.id);
  return matter ? { card: changesCard(known.language, matter) } : gone(known);
});

export const EDIT_PRESSES: readonly Press<MattersDesk & EditDesk>[] = [asked, save, changes];
