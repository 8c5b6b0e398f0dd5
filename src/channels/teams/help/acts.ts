import type { SpokenAct } from '../chat/spoken-act.ts';

/** Sentences that ask what can be asked. */
export const HELP_ACTS: readonly SpokenAct[] = [
  {
    key: 'help',
    phrases: [
      "(que|qu'|qu' est ce que|quoi) (peux tu|sais tu|pouvez vous|savez vous|tu sais|tu peux|fais tu) [faire|repondre]",
      '(aide|aidez) [moi|nous]',
      'comment (ca|cela) (marche|fonctionne)',
      '(a quoi|a quoi est ce que) (sers tu|tu sers|servez vous)',
      'what can you do',
      'how does (it|this) work',
      'help me',
    ],
    command: (_, language) => (language === 'fr' ? 'aide' : 'help'),
  },
];
