import { randomUUID } from 'node:crypto';
import { addComment, openCommentForm } from '../../../../use-cases/comments/add-comment.ts';
import { changeComment, mentionPerson } from '../../../../use-cases/comments/change-comment.ts';
import type { WriteCommentPorts } from '../../../../use-cases/comments/comment-ports.ts';
import { listComments, showComment, showVersions } from '../../../../use-cases/comments/list-comments.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { CommentsDesk } from './desk.ts';

/** Comments for the bot, made of use cases: nothing is decided here. */
export const openCommentsDesk = (ports: WriteCommentPorts): CommentsDesk => ({
  ...openTiersFinder(ports),
  async form(who, customer) {
    const form = await openCommentForm(ports, who, customer);
    if (form.kind === 'refused') return form;
    const { code, name } = form.tiers;
    return { kind: 'form', company: form.company.code, tiers: { code, name }, key: randomUUID() };
  },
  add: (who, request) => addComment(ports, who, request),
  change: (who, request) => changeComment(ports, who, request),
  mention: (who, id, personId) => mentionPerson(ports, who, id, { id: personId, name: '' }),
  list: (who, request) => listComments(ports, who, request),
  show: (who, id) => showComment(ports, who, id),
  versions: (who, id) => showVersions(ports, who, id),
});
