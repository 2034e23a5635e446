import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { OCR_FILES, PDF_FILES } from './ocr-files.ts';

/** Gives the folder of a package of the installation; throws where there is none. */
export type FindPackage = (name: string) => string;

/** The packages beside this program. */
export const findPackage: FindPackage = (name) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

const PackageRe = /^(?:@[^/]+\/)?[^/]+/;

/** The path of a file named by its package; an `InputError` that names it where it is not there. */
export function pathOf(file: string, find: FindPackage = findPackage): string {
  const name = PackageRe.exec(file)?.[0] ?? '';
  let path: string;
  try {
    path = join(find(name), file.slice(name.length));
  } catch {
    throw new InputError('setup-broken', file);
  }
  if (!existsSync(path)) throw new InputError('setup-broken', file);
  return path;
}

/**
 * Makes sure that the model and the engine of OCR are there, and are what was published: a worker that misses one waits for
 * ever, and one that was cut short reads nonsense. Throws an `InputError` that names the file. Takes some 20 ms.
 */
export function checkOcrSetup(find: FindPackage = findPackage): void {
  for (const { file, bytes, sha256 } of OCR_FILES) {
    const content = readFileSync(pathOf(file, find));
    const isWhole = content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
    if (!isWhole) throw new InputError('setup-broken', file);
  }
}

/**
 * Makes sure that the files of the PDF parser are there: it would leave out pictures and letters without a word. Our own
 * installation is looked at once.
 */
export function checkPdfSetup(find: FindPackage = findPackage): void {
  if (find === findPackage && pdfChecked) return;
  for (const file of PDF_FILES) pathOf(file, find);
  pdfChecked ||= find === findPackage;
}

let pdfChecked = false;
