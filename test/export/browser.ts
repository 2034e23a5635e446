import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Whether there is a browser to open pages with; says so where there is none. */
export function hasChromium(): boolean {
  const found = existsSync(CHROMIUM);
  if (!found) console.info(`no ${CHROMIUM}: pages are not opened in a browser`);
  return found;
}

/** A browser that asks for nothing of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
