import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFolderAt } from '../../src/export/write-folder.ts';
import type { ArchiveEntry } from '../../src/model/archive-entry.ts';
import { SAMPLE } from '../report/sample-record.ts';
import { archive, entryOf, quarantined } from './archive.ts';
import { hasChromium, openBrowser } from './browser.ts';
import { HOSTILE, hostileArchive } from './hostile.ts';
import { exportTo } from './options.ts';

/** A page that was opened, and what it did besides being shown. */
interface Opened {
  readonly page: Page;
  readonly asked: string[]; // addresses
  readonly complaints: string[]; // of its script, or of the policy
}

describe.skipIf(!hasChromium())('the page of an archive, in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'gabarit-page-'));
    await exportTo(await exportFolderAt(join(folder, 'hostile')), hostileArchive());
    await exportTo(await exportFolderAt(join(folder, 'large')), archive(260));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const address = (name: string): string => pathToFileURL(join(folder, name, 'index.html')).href;
  async function open(name: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
    const page = await browser.newPage(options);
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(address(name));
    return { page, asked, complaints };
  }
  const labels = (page: Page): Promise<string[]> => page.locator('#lignes th a').allTextContents();

  it('runs nothing, asks for nothing and shows as text whatever a document holds', async () => {
    const { page, asked, complaints } = await open('hostile');
    expect(await page.evaluate('window.pirate')).toBeUndefined();
    expect(complaints).toEqual([]);
    expect(await page.locator('img, iframe, object, embed, [onerror], [onfocus], [style]').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('h1').allTextContents()).toEqual([
      'Archive de conventions territoriales globales',
    ]);
    expect(await page.locator('main').textContent()).toContain('<script>window.pirate = 1</script>');
    expect(await page.locator('#lignes tr').count()).toBe(HOSTILE.length);
    await page.locator('#f-texte').fill('<script>');
    await expect.poll(() => page.locator('#lignes tr').count()).toBe(2);
    expect(asked).toEqual([address('hostile')]);
    await page.close();
  });

  it('its policy stops what would run all the same', async () => {
    const { page } = await open('hostile');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.pirate = 2">')`,
    );
    await page.evaluate(
      `{ const s = document.createElement('script'); s.textContent = 'window.pirate = 3'; document.body.append(s); }`,
    );
    await page.waitForTimeout(100);
    expect(await page.evaluate('window.pirate')).toBeUndefined();
    await page.close();
  });

  it('opens the report of a convention, in which nothing runs either', async () => {
    const { page, asked, complaints } = await open('hostile');
    const link = page.locator('#lignes th a').first();
    const label = await link.textContent();
    await link.click();
    await page.waitForURL(/reports\/[0-9a-f]{64}\.html$/);
    expect(await page.locator('.brief').first().textContent()).toContain(label);
    expect(await page.evaluate('window.pirate')).toBeUndefined();
    expect(complaints).toEqual([]);
    expect(asked).toHaveLength(2);
    await page.close();
  });

  it('shows the worst first, a hundred at a time', async () => {
    const { page, complaints } = await open('large');
    expect(await page.locator('#lignes tr').count()).toBe(100);
    expect(await page.locator('#compte').textContent()).toBe('1 à 100 sur 258');
    const scores = await page
      .locator('#lignes tr')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-s'))));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await page.locator('#pages [data-go="1"]').click();
    await page.locator('#pages [data-go="1"]').click();
    expect(await page.locator('#compte').textContent()).toBe('201 à 258 sur 258');
    expect(await page.locator('#pages [data-go="1"]').isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sorts by each column, both ways, and says so', async () => {
    const { page } = await open('large');
    const head = page.locator('th.c-name');
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = await labels(page);
    expect(up).toEqual([...up].sort(new Intl.Collator('fr', { numeric: true }).compare));
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await labels(page))[0]).not.toBe(up[0]);
    await page.locator('th.c-year button').click();
    expect(await page.locator('#lignes td.year').first().textContent()).toBe('2015');
    expect(await page.locator('[aria-sort]').count()).toBe(1);
    await page.close();
  });

  it('searches without case or accents, and filters', async () => {
    const { page } = await open('large');
    const departements = page.locator('#lignes td.dep');
    await page.locator('#f-texte').fill('PUY de dome');
    await expect
      .poll(async () => new Set(await departements.allTextContents()))
      .toEqual(new Set(['63 Puy-de-Dôme']));
    await page.locator('button[type=reset]').click();
    await expect.poll(() => page.locator('#compte').textContent()).toBe('1 à 100 sur 258');
    await page.locator('#f-annee').selectOption('2019');
    await page.locator('#f-gravite').selectOption('major');
    const years = await page.locator('#lignes td.year').allTextContents();
    expect(new Set(years)).toEqual(new Set(['2019']));
    expect(await page.locator('#lignes .critical').count()).toBe(0);
    expect(await page.locator('#lignes .major').count()).toBe(years.length);
    await page.locator('#f-texte').fill('rien de tel');
    await expect.poll(() => page.locator('#aucune').isVisible()).toBe(true);
    await page.close();
  });

  it('leads from a département to its conventions', async () => {
    const { page } = await open('large');
    await page.locator('a[data-filter=d]', { hasText: '39 Jura' }).click();
    await expect
      .poll(async () => new Set(await page.locator('#lignes td.dep').allTextContents()))
      .toEqual(new Set(['39 Jura']));
    expect(await page.locator('#f-dep').inputValue()).toBe('39');
    await page.close();
  });

  it('is read without its script: every row, worst first', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('large'));
    expect(await page.locator('#lignes tr').count()).toBe(258);
    expect(await page.locator('#lignes tr').last().isVisible()).toBe(true);
    expect(await page.locator('#filtres').isVisible()).toBe(false);
    await context.close();
  });

  it.each([1280, 390])('fits a width of %i', async (width) => {
    for (const name of ['hostile', 'large']) {
      const { page } = await open(name, { viewport: { width, height: 800 } });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('prints every row that the filters let through', async () => {
    const { page } = await open('large');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('#lignes tr').count()).toBe(258);
    expect(await page.locator('#filtres').isVisible()).toBe(false);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await page.locator('#lignes tr').count()).toBe(100);
    await page.close();
  });

  it('speaks English, and lists what could not be read', async () => {
    const entries: ArchiveEntry[] = [entryOf(SAMPLE, 1), quarantined(2, 'encrypted', { path: 'ferme.pdf' })];
    await exportTo(await exportFolderAt(join(folder, 'english')), entries, { language: 'en' });
    const { page } = await open('english');
    expect(await page.locator('.headline').textContent()).toBe('1 convention, 1 with a critical deviation');
    expect(await page.locator('.plainlist tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^ferme\.pdf\s.*password.*\sencrypted$/s),
    ]);
    await page.close();
  });
});
