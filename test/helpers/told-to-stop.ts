import type { MayBegin } from '../../src/use-cases/ports/may-begin.ts';

/** The act as it is, during whose first time the process is told to stop. */
export function toldToStopDuring<Given extends unknown[], Answer>(act: (...given: Given) => Answer) {
  let times = 0;
  const mayBegin: MayBegin = () => times === 0;
  return {
    act: (...given: Given): Answer => {
      times += 1;
      return act(...given);
    },
    mayBegin,
    times: () => times,
  };
}
