import { describe, expect, test } from 'vitest';
import { demoWords } from '../../src/channels/words/demo.ts';
import { commandFor, type DemoOptions, readDemoOptions } from '../../src/demo/demo-options.ts';
import { USUAL_PORTS } from '../../src/demo/demo-ports.ts';

const read = (...argv: string[]): DemoOptions => {
  const result = readDemoOptions(argv);
  if (!result.ok) throw new Error(demoWords.refusal(result.refusal));
  return result.options;
};
const refused = (...argv: string[]) => {
  const result = readDemoOptions(argv);
  if (result.ok) throw new Error('It was understood');
  return result.refusal;
};

describe('the options of the demo', () => {
  test('none: the usual ports and person, with a browser', () => {
    expect(read()).toEqual({
      person: 'claire',
      ports: { bot: 3978, m365: 3979, playground: 56150 },
      openBrowser: true,
      withPlayground: true,
      fresh: false,
    });
  });

  test('each part has its own port, and the others keep theirs', () => {
    expect(read('--port', '4000').ports).toEqual({ ...USUAL_PORTS, bot: 4000 });
    expect(read('--m365-port=4001').ports).toEqual({ ...USUAL_PORTS, m365: 4001 });
    expect(read('--playground-port', '4002').ports).toEqual({ ...USUAL_PORTS, playground: 4002 });
  });

  test.each(['abc', '', '0', '-1', '70000', '40 00', '4000,4001', '0x10'])(
    'a port that is none is refused, naming the option and what was typed: « %s »',
    (value) => {
      const refusal = refused('--m365-port', value);
      expect(refusal).toEqual({ code: 'not-a-port', option: 'm365-port', value });
      expect(demoWords.refusal(refusal)).toMatch(/^--m365-port attend un numéro de port, de 1 à 65535/);
    },
  );

  test('a port option at the end, without its number, is refused', () => {
    expect(refused('--no-browser', '--port')).toEqual({ code: 'not-a-port', option: 'port', value: '' });
  });

  test('one port for two parts is refused, also where one of them is the usual one', () => {
    expect(refused('--port', '4000', '--playground-port', '4000')).toEqual({
      code: 'same-port',
      options: ['port', 'playground-port'],
      port: 4000,
    });
    expect(refused('--port', '3979')).toMatchObject({ code: 'same-port', port: 3979 });
  });

  test.each([
    ['--prot', ['--prot', '4000']],
    ['-p', ['-p', '4000']],
    ['--no-browser', ['--no-browser=yes']],
    ['4000', ['4000']],
  ])('what is not known is refused rather than left out: %s', (argument, argv) => {
    expect(refused(...argv)).toEqual({ code: 'unknown-argument', argument });
  });

  test('a person that the demo does not have is refused, with those that it has', () => {
    const refusal = refused('--as', 'pierre');
    expect(refusal).toMatchObject({ code: 'unknown-person', value: 'pierre' });
    expect(demoWords.refusal(refusal)).toMatch(/claire, hugo, nadia/);
  });

  test('the command line that goes on says the rest of what was asked, and no port that is usual', () => {
    const asked = read('--as', 'nadia', '--no-browser', '--m365-port', '4001');
    const ports = { ...asked.ports, bot: 3980 };
    expect(commandFor(asked, ports, null, 'linux')).toBe(
      'npm run demo -- --port 3980 --m365-port 4001 --as nadia --no-browser',
    );
    expect(commandFor(read(), USUAL_PORTS, null, 'linux')).toBe('npm run demo');
    expect(commandFor(read(), ports, '.data-2', 'linux')).toMatch(/^RELANCE_DATA='\.data-2' npm run demo -- /);
    expect(commandFor(read(), ports, '.data-2', 'win32')).toMatch(/^\$env:RELANCE_DATA='\.data-2'; npm run demo -- /);
  });

  test('the command line that goes on is understood again as what it says', () => {
    const asked = read('--as', 'zoe', '--fresh', '--no-playground', '--port', '4000');
    const [, words = ''] = commandFor(asked, asked.ports, null, 'linux').split(' -- ');
    expect(read(...words.split(' '))).toEqual(asked);
  });
});
