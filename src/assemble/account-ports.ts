import type { Ground } from './ground.ts';

/** What opening an account takes, with what other rooms add to its card: for every room that shows one. */
export const accountPorts = ({
  situation,
  added,
  archive,
  directory,
  dispatches,
  outside,
  renderer,
  sayHold,
  store,
}: Ground) => ({
  ...situation,
  additions: () => added('account'),
  archive,
  dataset: store,
  directory,
  dispatches,
  drafts: store,
  renderer,
  sayHold,
  sending: outside.sending,
});
