import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const LOGIN = 'Database=x;User Id=u;Password=s3cret';

test('production does not start on a connection string that it would read otherwise than it is written, and says which word', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      RELANCE_COMPANIES: path.join(root, 'env/companies.example.json'),
      RELANCE_STORE_CONNECTION: `Server=db;${LOGIN};Authentication=Active Directory Default`,
      SAGE_ALPHA_CONNECTION: `Server=db;${LOGIN};Encrypt=perhaps;Integrated Security=SSPI`,
    },
  });
  expect({ status, stdout }).toEqual({ status: 78, stdout: '' });
  expect(stderr).toContain('RELANCE_STORE_CONNECTION: Authentication cannot be obeyed: remove it and write User Id');
  expect(stderr).toContain('SAGE_ALPHA_CONNECTION: Encrypt is Optional, Mandatory, Strict');
  expect(stderr).toContain('SAGE_ALPHA_CONNECTION: Integrated Security cannot be obeyed');
  expect(stderr).not.toMatch(/s3cret|perhaps|SSPI/u);
});
