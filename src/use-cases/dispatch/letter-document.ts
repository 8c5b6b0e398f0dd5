import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import type { MailAttachment } from '../ports/dispatch/mailer.ts';
import type { DispatchPorts } from './dispatch-ports.ts';

/** The letter of a dispatch: the bytes that were rendered once and kept, under the name that people see. */
export async function letterDocument(
  ports: Pick<DispatchPorts, 'dispatches' | 'renderer'>,
  dispatch: Dispatch,
): Promise<MailAttachment> {
  const kept = await ports.dispatches.readLetter(dispatch.id);
  const bytes = kept ?? (await ports.renderer.renderPdf(dispatch.facts));
  if (!kept) await ports.dispatches.saveLetter(dispatch.id, bytes);
  return { name: ports.renderer.fileName(dispatch.facts), contentType: 'application/pdf', bytes };
}
