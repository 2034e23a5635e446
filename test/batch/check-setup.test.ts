import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSetup, type Locate } from '../../src/batch/check-setup.ts';
import { FOLDER_PINS, OCR_PINS, PDF_PINS } from '../../src/batch/setup-pins.ts';
import { tempFolder } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const require = createRequire(import.meta.url);
const installed: Locate = (name) => dirname(require.resolve(`${name}/package.json`));
const packageOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('@') ? 2 : 1)
    .join('/');

/** The installation with one of its packages replaced by a copy in which something was done to a file. */
function withChanged(file: string, change: (path: string) => void): Locate {
  const name = packageOf(file);
  const copy = join(folder.path, String(Math.random()), name);
  mkdirSync(copy, { recursive: true });
  const part = file.slice(name.length + 1).split('/')[0] ?? '';
  for (const pin of [...PDF_PINS, ...OCR_PINS, ...FOLDER_PINS].filter(
    (other) => packageOf(other.file) === name,
  )) {
    const other = pin.file.slice(name.length + 1);
    if (other.split('/')[0] === part)
      cpSync(join(installed(name), other), join(copy, other), { recursive: true });
    else {
      mkdirSync(dirname(join(copy, other)), { recursive: true });
      symlinkSync(join(installed(name), other), join(copy, other));
    }
  }
  change(join(copy, file.slice(name.length + 1)));
  return (asked) => (asked === name ? copy : installed(asked));
}

describe('checkSetup', () => {
  it('accepts the installation as it is', () => {
    expect(() => checkSetup('tesseract-js')).not.toThrow();
  });

  const files = [...PDF_PINS, ...OCR_PINS].map(({ file }) => file);
  it.each(files)('names %s where it is missing, or altered', (file) => {
    const missing = withChanged(file, (path) => rmSync(path));
    expect(() => checkSetup('tesseract-js', missing)).toThrow(`setup-broken: ${file}`);
    const altered = withChanged(file, (path) => writeFileSync(path, Buffer.alloc(5_000, 7)));
    expect(() => checkSetup('tesseract-js', altered)).toThrow(`setup-broken: ${file}`);
  });

  it.each(FOLDER_PINS.map(({ file }) => file))('names %s where a file of it is missing', (file) => {
    const emptied = withChanged(file, (path) => {
      rmSync(path, { recursive: true });
      mkdirSync(path);
    });
    expect(() => checkSetup('tesseract-js', emptied)).toThrow(`setup-broken: ${file}`);
  });

  it('asks for no OCR where none is wanted, or that of the machine', () => {
    const none: Locate = (name) => (name.startsWith('tesseract') ? '/none' : installed(name));
    expect(() => checkSetup('none', none)).not.toThrow();
    expect(() => checkSetup('native', none)).not.toThrow();
    expect(() => checkSetup('tesseract-js', none)).toThrow('tesseract.js-core');
  });
});
