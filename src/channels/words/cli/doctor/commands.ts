/** How the help presents what an installation is looked after with. */
export const doctorHelp = {
  room: { name: 'doctor', title: 'Installation' },
  doctor: { synopsis: 'doctor', does: 'vérifie connexions, droits et réglages, et dit quoi faire' },
  settings: {
    synopsis: 'settings',
    does: 'ce que la société a réglé de chaque capacité, et ce que chaque réglage veut dire',
  },
} as const;
