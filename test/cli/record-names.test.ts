import { describe, expect, it } from 'vitest';
import { recordNames } from '../../src/cli/record-names.ts';

describe('recordNames', () => {
  it.each([
    ['drops the last extension', ['002_f81e.txt'], ['002_f81e.json']],
    ['drops no other', ['000.born.pdf'], ['000.born.json']],
    ['needs no extension', ['convention'], ['convention.json']],
    ['keeps a hidden name', ['.pdf'], ['.pdf.json']],
    ['leaves folders out', ['../../a/b.pdf', '/etc/c.txt'], ['b.json', 'c.json']],
    ['numbers what has one name', ['a.pdf', 'x/a.txt', 'y/a'], ['a.json', 'a-2.json', 'a-3.json']],
    ['takes no name twice', ['a.pdf', 'a-2.pdf', 'a.txt'], ['a.json', 'a-2.json', 'a-3.json']],
    ['numbers names that differ by case', ['A.pdf', 'a.pdf'], ['A.json', 'a-2.json']],
    [
      'numbers names that differ by how accents are made',
      ['\u00e9.pdf', 'e\u0301.pdf'],
      ['\u00e9.json', 'e\u0301-2.json'],
    ],
    ['names standard input', ['-'], ['stdin.json']],
    ['replaces what a file system refuses', ['a\u001b:b\\c|d\u202e.pdf'], ['a__b_c_d_.json']],
    ['keeps dots within the folder', ['...txt', 'a/..x'], ['...json', '..json']],
  ])('%s', (_, inputs, names) => {
    expect(recordNames(inputs)).toEqual(names);
  });

  it('keeps a name within what file systems hold', () => {
    const [name = ''] = recordNames([`${'é'.repeat(125)}.pdf`]);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(205);
    expect(name).toMatch(/^é{100}\.json$/);
  });
});
