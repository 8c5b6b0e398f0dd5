import { describe, expect, test } from 'vitest';
import { safeCode, safeFileName, safeName } from '../../../src/channels/graph/dossier/safe-name.ts';

describe('names that SharePoint takes', () => {
  test.each([
    ['Dupont & Fils', 'Dupont & Fils'],
    ['a"b*c:d<e>f?g/h\\i|j#k%l', 'a-b-c-d-e-f-g-h-i-j-k-l'],
    ['  ~$Société...  ', '$Société'],
    ['CON', '_CON'],
    ['com7', '_com7'],
    ['forms', '_forms'],
    ['FORMS', '_FORMS'],
    ['Forms & Co', 'Forms & Co'],
    ['desktop.ini', '_desktop.ini'],
    ['x_VTI_y', 'x-vti-y'],
    ['', '_'],
    [' . . ', '_'],
    ['e\u0301t\u00e9', 'été'],
    ['deux\u00a0\tespaces  de\nlong', 'deux -espaces de-long'],
    ['vu\u202egnp.exe', 'vugnp.exe'],
    ['demi \ud83c', 'demi -'],
  ])('%j is written %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  test('a long name is cut between characters, without a space or dot at its end', () => {
    const name = safeName(`${'a'.repeat(119)}🏭bcd`);
    expect(name).toBe('a'.repeat(119));
    expect(safeName(`${'a'.repeat(118)} .b`)).toBe('a'.repeat(118));
  });

  test('a file keeps its extension however long its name', () => {
    const name = safeFileName(`${'é'.repeat(300)}.pdf`);
    expect(name).toHaveLength(120);
    expect(name.endsWith('é.pdf')).toBe(true);
    expect(safeFileName('CON.pdf')).toBe('_CON.pdf');
    expect(safeFileName('Desktop.ini')).toBe('_Desktop.ini');
    expect(safeFileName('.lock')).toBe('_.lock');
    expect(safeFileName('sans extension...')).toBe('sans extension');
  });

  test('two codes never share a folder', () => {
    const codes = ['A-B', 'A/B', 'A:B', 'AB', 'AB.', 'CON', '_CON', 'FORMS', '_FORMS', 'A_VTI_B', 'A-VTI-B', 'A/_VTI'];
    for (const code of codes) expect(safeCode(code)).not.toMatch(/^forms$|_vti_/iu);
    expect(new Set(codes.map((code) => safeCode(code).toLowerCase())).size).toBe(codes.length);
    expect(safeCode('DUPONT')).toBe('DUPONT');
    expect(safeCode('A/B')).toBe(safeCode('A/B'));
  });
});
