import { CAMILLE, later, type Store, YANN } from '../../store/samples.ts';

const COMPANY = 'SOC';

/** Texts of letters found, found again, approved once and not twice, and read. */
export async function useTemplates({ reader, writer }: Store): Promise<void> {
  const seen = {
    company: COMPANY,
    fileName: 'rappel-1.fr.md',
    digest: 'a'.repeat(64),
    text: 'L’été, « œuvre » 👍',
    source: 'sharepoint',
    tag: '"{1},2"',
    author: YANN,
    isValid: true,
  } as const;
  await writer.seeTemplate({ ...seen, seenAt: later(1).toISOString() });
  await writer.seeTemplate({ ...seen, seenAt: later(2).toISOString() });
  const decision = { state: 'approved', by: CAMILLE, reason: '' } as const;
  await writer.decideTemplate(seen, ['to-approve'], decision, later(3));
  await writer.decideTemplate(seen, ['to-approve'], decision, later(4));
  await reader.listTemplates(COMPANY);
  await reader.listApprovedTemplates(COMPANY);
}
