import type { World } from '../store/world.ts';
import { changeItem, childNamed, rootOf } from './items.ts';
import { saveAtTarget } from './save-file.ts';

/** What a person does in a browser or in Word: writes a file of the first library, whose folders are made. False: nobody is called so. */
export function editFile(world: World, path: string, mail: string, content: Buffer): boolean {
  const person = world.tenant.users.find((user) => user.mail.toLowerCase() === mail.toLowerCase());
  const library = world.lists.all().find(({ driveId }) => driveId !== null);
  if (!person || !library?.driveId) return false;
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const root = rootOf(world, library.driveId);
  let folder = root;
  while (folders[0] !== undefined) {
    const there = childNamed(world, folder, folders[0]);
    if (there?.kind !== 'folder') break;
    folder = there;
    folders.shift();
  }
  const target = { driveId: library.driveId, folderId: folder.id, missingFolders: folders, name };
  const { item } = saveAtTarget(world, target, content, 'replace');
  changeItem(world, world.items.get(item.key) ?? item, {
    modifiedBy: { id: person.id, displayName: person.displayName },
  });
  return true;
}
