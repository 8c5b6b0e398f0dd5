import { newest } from '../../../../domain/templates/version.ts';
import type { TemplateReader } from '../../../../use-cases/ports/templates/template-store.ts';
import { templatesWords } from '../../../words/templates/templates-words.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';

/** In the morning post, where it stands among other rooms' sections: the last. */
const RANK = 90;
const SHOWN = 4;

/** In the morning post: texts that wait for an administrator, or are to be mended. */
export const templatesMorning = ({ templates }: { readonly templates: TemplateReader }): MorningAddition => ({
  rank: RANK,
  async read(company) {
    const versions = await templates.listTemplates(company);
    const files = [...new Set(versions.map(({ fileName }) => fileName))];
    const now = files
      .map((fileName) => newest(versions.filter((one) => one.fileName === fileName)))
      .filter((one) => one !== null);
    const waiting = now.filter(({ state }) => state === 'to-approve');
    const invalid = now.filter(({ state }) => state === 'invalid');
    if (waiting.length + invalid.length === 0) return null;
    return (language) => {
      const words = templatesWords(language);
      const named = [...waiting, ...invalid]
        .slice(0, SHOWN)
        .map(({ fileName, state }) => words.fileState(clip(fileName, 60), words.states[state]));
      return {
        heading: words.morningTitle,
        lines: [words.morning(waiting.length, invalid.length), ...named],
        buttons: [button(words.seeAll, 'template.list', {})],
      };
    };
  },
});
