import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const SOFFICE = '/usr/bin/soffice';

/** Whether LibreOffice is there; says so where it isn't. */
export function hasOffice(): boolean {
  const found = existsSync(SOFFICE);
  if (!found) console.info(`no ${SOFFICE}: workbooks are not opened in LibreOffice`);
  return found;
}

/** Opens a file in LibreOffice and saves it in another format; the paths of what it wrote. */
export async function convert(file: string, format: string, out: string): Promise<readonly string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'gabarit-office-'));
  try {
    await promisify(execFile)(
      SOFFICE,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        file,
      ],
      { timeout: 120_000 },
    );
    return (await readdir(out)).sort().map((name) => join(out, name));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
