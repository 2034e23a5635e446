import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine; null where there is none, which the tests that need it say. */
export const chromiumPath: string | null = PATHS.find((path) => existsSync(path)) ?? null;
if (chromiumPath === null)
  process.stderr.write('no Chromium on this machine: the tests that open pages are skipped\n');

export function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: chromiumPath ?? '', args });
}

/** A page opened from a file, as people open a report, and all that it did which a report must not. */
export interface OpenedPage {
  readonly page: Page;
  readonly url: string;
  readonly misdeeds: readonly string[]; // requests, errors, dialogs
}

export async function openFile(browser: Browser, source: string, width: number): Promise<OpenedPage> {
  const file = join(mkdtempSync(join(tmpdir(), 'gabarit-page-')), 'page.html');
  writeFileSync(file, source);
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const misdeeds: string[] = [];
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) misdeeds.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, url, misdeeds };
}
