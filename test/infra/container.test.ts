import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const container = read('Containerfile');
const project = JSON.parse(read('package.json')) as {
  readonly scripts: { readonly start: string };
  readonly engines: { readonly node: string };
};
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

  test('asks for its health where the server answers it', () => {
    expect(container).toMatch(/HEALTHCHECK[\s\S]+\/health`/);
    expect(read('src/channels/http/server.ts')).toContain("app.get('/health'");
  });

  test('is given what it copies, and nothing else of the folder', () => {
    const given = read('.containerignore').split('\n').filter(Boolean);
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
});
