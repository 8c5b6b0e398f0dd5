const LONGEST = 110;
const EXTENSION = /\.[a-z0-9]{1,5}$/u;

/** A name that every system of files and every reader of ZIPs takes: letters without accents, digits, ` .()_-`; its ending stays. */
export function entryName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._()-]+/gu, '-')
    .replace(/\s+/gu, ' ');
  const extension = EXTENSION.exec(plain.toLowerCase())?.[0] ?? '';
  const stem = plain.slice(0, plain.length - extension.length).slice(0, LONGEST - extension.length);
  return `${stem.replace(/^[ .-]+|[ .-]+$/gu, '') || '_'}${extension}`;
}

/** The same name twice in one folder gets a number; systems that know no case know it too. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const extension = EXTENSION.exec(name.toLowerCase())?.[0] ?? '';
    const stem = name.slice(0, name.length - extension.length);
    let distinct = name;
    for (let at = 2; taken.has(distinct.toLowerCase()); at++) distinct = `${stem} (${at})${extension}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
