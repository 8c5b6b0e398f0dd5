import { runCardWords } from '../../../words/runs/runs-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const RUNS_HELP: readonly HelpEntry[] = [
  {
    key: 'runs',
    words: (language) => runCardWords(language).help.runs,
    spoken: ['relances', 'reminders'],
    takes: 'text',
    rank: { collects: 25, approves: 35, both: 35, reads: 65 },
    menu: { rank: 15, only: 'personal' },
  },
  {
    key: 'stopSending',
    words: (language) => runCardWords(language).help.stop,
    spoken: ['arret d’urgence', 'emergency stop'],
    takes: 'text',
    rank: { collects: 90, approves: 90, both: 90 },
    menu: { rank: 95, only: 'personal' },
  },
  {
    key: 'resumeSending',
    words: (language) => runCardWords(language).help.resume,
    spoken: ['reprendre les envois', 'resume sending'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 90, places: ['personal'] },
  },
];
