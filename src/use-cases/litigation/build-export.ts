import type { Company } from '../../domain/company/company.ts';
import type { LitigationFacts } from '../../domain/litigation/facts.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import type { LitigationAsked, MadeBundle } from '../ports/litigation/litigation-store.ts';
import type { MissingDocument } from '../ports/litigation/write-bundle.ts';
import { gatherDocuments, sha256 } from './gather-documents.ts';
import { gatherFacts } from './gather-facts.ts';
import type { BuildPorts } from './litigation-ports.ts';

/** Why nothing was made. */
export type BuildProblem = 'unknown-tiers' | 'unknown-file' | 'too-many' | 'too-large';

export type Built =
  | {
      readonly kind: 'built';
      readonly made: MadeBundle;
      readonly zip: Uint8Array;
      readonly facts: LitigationFacts;
      readonly missing: readonly MissingDocument[];
    }
  | { readonly kind: 'not-built'; readonly problem: BuildProblem };

const DIGITS_IN_NAME = 12;
const safe = (text: string): string =>
  plainLetters(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '-');

/** Made of facts alone: the same facts are filed under the same name, others beside it. */
const nameOf = ({ tiers, onDay, fileNumber }: LitigationAsked, digest: string): string => {
  const about = fileNumber === null ? safe(tiers) : `${safe(tiers)} ${safe(fileNumber)}`;
  return `Dossier contentieux ${about} ${onDay} ${digest.slice(0, DIGITS_IN_NAME)}.zip`;
};

/** Gathers what is known as of the day of what was asked and makes the file of it; nothing is written anywhere. Throws an OutsideFault. */
export async function buildExport(ports: BuildPorts, company: Company, asked: LitigationAsked): Promise<Built> {
  const gathered = await gatherFacts(ports, company, asked);
  if (gathered.kind !== 'facts') return { kind: 'not-built', problem: gathered.kind };
  const papers = await gatherDocuments(ports, company, gathered.letters);
  if (papers.kind === 'too-large') return { kind: 'not-built', problem: 'too-large' };
  const { facts } = gathered;
  const missing = [...gathered.missing, ...papers.missing];
  const zip = await ports.writeBundle({ facts, documents: papers.documents, missing });
  const digest = sha256(zip);
  return { kind: 'built', made: { digest, name: nameOf(asked, digest), bytes: zip.byteLength }, zip, facts, missing };
}
