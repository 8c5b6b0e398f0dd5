import { inUse, newest, type TemplateVersion } from '../../../src/domain/templates/version.ts';
import { decidedLine, foundLine } from '../../../src/store/templates/template-row.ts';
import type { TemplateStore } from '../../../src/use-cases/ports/templates/template-store.ts';
import type { StoreState } from '../store-state.ts';

type Key = Pick<TemplateVersion, 'company' | 'fileName' | 'digest'>;
const keyOf = ({ company, fileName, digest }: Key): string => [company, fileName, digest].join('|');

export function fakeTemplates(state: StoreState): TemplateStore {
  const byFile = (company: string): readonly (readonly TemplateVersion[])[] => {
    const files = new Map<string, TemplateVersion[]>();
    for (const one of state.templates.values()) {
      if (one.company === company) files.set(one.fileName, [...(files.get(one.fileName) ?? []), one]);
    }
    return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, versions]) => versions);
  };
  return {
    listTemplates: async (company) =>
      byFile(company).flatMap((versions) => {
        const [now, used] = [newest(versions), inUse(versions)];
        return [now, used === now ? null : used].filter((one) => one !== null);
      }),
    listApprovedTemplates: async (company) =>
      byFile(company).flatMap((versions) => {
        const used = inUse(versions);
        return used ? [used] : [];
      }),
    seeTemplate: async (seen) => {
      const { isValid, ...version } = seen;
      const there = state.templates.get(keyOf(seen));
      const judged = isValid ? 'to-approve' : 'invalid';
      if (there) {
        const { source, tag, seenAt } = seen;
        const next = there.state === 'invalid' || !isValid ? judged : there.state;
        state.templates.set(keyOf(seen), { ...there, source, tag, seenAt, state: next });
        return false;
      }
      state.templates.set(keyOf(seen), { ...version, state: judged, decision: null });
      state.history.push(foundLine(seen));
      return true;
    },
    decideTemplate: async (version, from, decision, now) => {
      const there = state.templates.get(keyOf(version));
      if (!there || !from.includes(there.state)) return false;
      const { by, reason, state: to } = decision;
      state.templates.set(keyOf(version), { ...there, state: to, decision: { by, reason, at: now.toISOString() } });
      state.history.push(decidedLine(version, decision, now));
      return true;
    },
  };
}
