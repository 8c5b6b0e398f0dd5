/** How the help presents `doctor`. */
export const doctorHelp = {
  room: { name: 'doctor', title: 'Installation' },
  doctor: { synopsis: 'doctor', does: 'vérifie connexions, droits et réglages, et dit quoi faire' },
} as const;
