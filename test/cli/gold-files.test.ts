import { describe, expect, it } from 'vitest';
import { goldFiles, onlyFileOf } from '../../src/cli/gold-files.ts';

describe('goldFiles', () => {
  it.each([
    ['gold by name, in order', ['b.gold.json', 'a.gold.json'], ['a', 'b']],
    ['plain records, where there is nothing else', ['a.json', 'b_1.json', 'a.txt'], ['a', 'b_1']],
    ['gold alone, where records lie beside it', ['a.gold.json', 'a.json', 'c.json'], ['a']],
    ['no hidden file, no name that is empty', ['.json', '._a.json', '.gold.json'], []],
    ['nothing', [], []],
  ])('%s', (_, files, names) => {
    expect(goldFiles(files).map(({ name }) => name)).toEqual(names);
  });
});

describe('onlyFileOf', () => {
  it.each([
    ['the name itself', 'a', ['a_1.json', 'a.json'], 'a.json'],
    ['the only one that begins so', 'a', ['a_0f3.json', 'ab.json', 'b.json'], 'a_0f3.json'],
    ['none, where there is a choice', 'a', ['a_1.json', 'a_2.json'], null],
    ['none of another ending', 'a', ['a.txt', 'a_1.gold.json'], null],
  ])('%s', (_, name, files, file) => {
    expect(onlyFileOf(name, files, '.json')).toBe(file);
  });
});
