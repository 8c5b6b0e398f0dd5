import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { fileOf, importsOf, isOurs } from '../architecture/imports.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const container = read('Containerfile');
const project = JSON.parse(read('package.json')) as {
  readonly scripts: { readonly start: string };
  readonly engines: { readonly node: string };
};
const given = read('.containerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
/** Folders of ours that stay out, of those that are given. */
const leftOut = given.slice(1).filter((line) => !line.startsWith('!'));
const isLeftOut = (file: string): boolean =>
  leftOut.some((folder) => file.startsWith(`${path.join(root, folder)}${path.sep}`));

/** All that a file leads to; what is loaded only where it is asked for too. */
function reach(entry: string): { readonly files: ReadonlySet<string>; readonly doors: ReadonlySet<string> } {
  const files = new Set<string>();
  const doors = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const one of importsOf(file).filter(({ target }) => isOurs(target) && target.endsWith('.ts'))) {
      const led = fileOf(one);
      if (one.dynamic && isLeftOut(led)) doors.add(`${path.relative(root, file)} → ${path.relative(root, led)}`);
      else waiting.push(led);
    }
  }
  return { files, doors };
}

/** What each instruction of that name says, stage by stage. */
const instructions = (name: string): readonly string[] =>
  [...container.matchAll(new RegExp(`^ *${name} (.+)$`, 'gm'))].map(([, said = '']) => said);

describe('the container', () => {
  test('is written without a fault that a linter of container files knows', () => {
    expect(validate(container)).toEqual([]);
  });

  test('a fault would be named by that linter', () => {
    expect(validate(container.replace('WORKDIR', 'WORKDIIR'))).not.toEqual([]);
  });

  test('starts as npm start does, flags included', () => {
    const command = JSON.parse(instructions('CMD').at(-1) ?? '[]') as readonly string[];
    expect(command.join(' ')).toBe(project.scripts.start);
  });

  test('has the Node that the project needs, in both of its stages', () => {
    const major = /\d+/.exec(project.engines.node)?.[0];
    const bases = instructions('FROM');
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toMatch(new RegExp(`/node:${major}-`));
  });

  test('installs what the lockfile names, without development dependencies', () => {
    expect(instructions('RUN').join('\n')).toMatch(/npm ci --omit=dev/);
    expect(instructions('COPY')[0]).toContain('package-lock.json');
  });

  test('runs as somebody who is not root, chosen after the last copy', () => {
    expect(instructions('USER')).toEqual(['node']);
    expect(container.lastIndexOf('\nUSER ')).toBeGreaterThan(container.lastIndexOf('\nCOPY '));
  });

  test('holds no setting that is a secret or names a company', () => {
    const set = instructions('ENV').flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name));
    expect(set.sort()).toEqual(['NODE_COMPILE_CACHE', 'NODE_ENV', 'PORT', 'RELANCE_HOST']);
  });

  test('is built in the format that keeps the question for its health: that of OCI drops it', () => {
    expect(container).toContain('HEALTHCHECK');
    for (const file of ['Containerfile', 'infra/README.md']) {
      const builds = [...read(file).matchAll(/podman build[^`\n]*/g)].map(([command]) => command);
      expect(builds, file).not.toEqual([]);
      for (const command of builds) expect(command, file).toContain('--format docker');
    }
  });

  test('asks for its health where the server answers it', () => {
    expect(container).toMatch(/HEALTHCHECK[\s\S]+\/health`/);
    expect(read('src/channels/http/server.ts')).toContain("app.get('/health'");
  });

  test('is given what it copies, and nothing else of the folder', () => {
    expect(given[0]).toBe('*');
    const copied = instructions('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(2);
    for (const file of copied) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
      expect(given, file).toContain(`!${file}`);
    }
  });

  test('leaves out the demo and its engine, which nothing that production loads needs', () => {
    expect(leftOut).toEqual(['src/demo', 'src/embedded']);
    for (const folder of leftOut) expect(existsSync(path.join(root, folder)), folder).toBe(true);
    const { files, doors } = reach(path.join(root, 'src/main.ts'));
    expect(files.size).toBeGreaterThan(500);
    expect([...files].filter(isLeftOut)).toEqual([]);
    // Each is gone through only where no server is named.
    expect([...doors].sort()).toEqual([
      'src/assemble/on-demo.ts → src/demo/embedded-cli.ts',
      'src/platform/sql/gateway.ts → src/embedded/driver/index.ts',
      'src/platform/sql/gateway.ts → src/embedded/open.ts',
    ]);
  });

  test('leaves out source maps and declarations of types, for which nothing asks', () => {
    const [install = ''] = /^RUN npm ci[\s\S]+?-delete$/m.exec(container) ?? [];
    const names = [...install.matchAll(/-name '([^']+)'/g)].map(([, name]) => name);
    expect(names).toEqual(['*.map', '*.d.ts', '*.d.mts', '*.d.cts']);
    expect(container + project.scripts.start).not.toMatch(/source-maps|NODE_OPTIONS/);
  });
});
