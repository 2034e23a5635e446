import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OcrChoice } from '../cli/command-line.ts';
import { InputError } from '../model/input-error.ts';
import { FOLDER_PINS, OCR_PINS, PDF_PINS } from './setup-pins.ts';

/** Where the packages are: gives the folder of one. */
export type Locate = (name: string) => string;

/** Throws an `InputError` that names the first file of the installation that is missing or not the one it should be. */
export function checkSetup(ocr: OcrChoice, locate: Locate = installed): void {
  for (const { file, sha256 } of [...PDF_PINS, ...(ocr === 'tesseract-js' ? OCR_PINS : [])])
    refuseUnless(
      file,
      sha256,
      (path) => createHash('sha256').update(readFileSync(path)).digest('hex'),
      locate,
    );
  for (const { file, sha256 } of FOLDER_PINS) refuseUnless(file, sha256, hashOfFolder, locate);
}

function refuseUnless(file: string, sha256: string, hashOf: (path: string) => string, locate: Locate): void {
  let found: string;
  try {
    const parts = file.split('/');
    const name = parts.slice(0, file.startsWith('@') ? 2 : 1).join('/');
    found = hashOf(join(locate(name), file.slice(name.length)));
  } catch {
    throw new InputError('setup-broken', file);
  }
  if (found !== sha256) throw new InputError('setup-broken', file);
}

/** The hash of a folder of files, by their names and what they hold. */
function hashOfFolder(path: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(path).sort())
    hash.update(`${name}\0`).update(readFileSync(join(path, name)));
  return hash.digest('hex');
}

const installed: Locate = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
