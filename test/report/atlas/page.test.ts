import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Atlas, HouseWording, Variant } from '../../../src/model/atlas.ts';
import { renderAtlas } from '../../../src/report/atlas/page.ts';
import { atlasOf, sampleRecords } from './sample-atlas.ts';

const atlas = atlasOf(sampleRecords());
const html = renderAtlas(atlas, { language: 'fr', version: '1.2.3' });

function deadLinksIn(page: string): readonly string[] {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id).filter((id) => !ids.has(id));
}

/** The atlas with more wordings of a clause, each of a house, and more conventions than the page has room for. */
function crowded(): Atlas {
  const [article, ...others] = atlas.articles;
  const [clause, ...rest] = article?.clauses ?? [];
  const [convention, [ending]] = [atlas.conventions[0], atlas.endings];
  const variant = clause?.variants[0];
  if (!article || !clause || !variant || !convention || !ending) throw new Error('an atlas without clauses');
  const variants = Array.from({ length: 30 }, (_, i): Variant => {
    return { ...variant, id: `v-house-${i}`, verdict: 'reworded', spread: 'house', text: `rédaction ${i}` };
  });
  const departement = atlas.departements[0]?.departement ?? '';
  const years = { from: 2022, to: 2023, count: 3, of: 4 };
  const houses = variants.map(({ id }): HouseWording => {
    return { departement, clause: clause.id, variant: id, verdict: 'reworded', ...years };
  });
  const last = { ...convention, id: 'c-last', file: 'la dernière', bodies: [], departement: null };
  return {
    ...atlas,
    articles: [{ ...article, clauses: [{ ...clause, variants }, ...rest] }, ...others],
    houses,
    conventions: [
      ...atlas.conventions,
      ...Array.from({ length: 5_000 }, (_, i) => ({ ...convention, id: `c-more-${i}` })),
      last,
    ],
    endings: [{ ...ending, convention: atlas.conventions.length + 5_000 }],
  };
}

describe('the page', () => {
  test('asks nothing of a network, and lets one script run, which its policy knows', () => {
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/);
  });

  test('has its own style, which its policy knows, and no other', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; img-src data:; style-src 'sha256-${hash}'; script-src 'sha256-`,
    );
    expect(html).not.toMatch(/ style=/);
  });

  test('has an anchor for every link in it', () => {
    expect(deadLinksIn(html)).toEqual([]);
  });

  test('has an anchor for every link in it, however many wordings and conventions it leaves out', () => {
    const page = renderAtlas(crowded(), { language: 'fr', version: '1.2.3' });
    expect(deadLinksIn(page)).toEqual([]);
    expect(page).toContain('<a href="#v-house-29">');
    expect(page).toContain('<th scope="row">la dernière</th>');
  });

  test('letters every cell of the matrix, so that colour is never alone', () => {
    const cells = [...html.matchAll(/<td class="v-\w+"><a [^>]*>([^<]*)/g)].map(([, letter]) => letter);
    expect(cells.length).toBe(atlas.conventions.length * 66);
    expect(cells.every((letter) => letter?.length === 1)).toBe(true);
  });

  test('shows a domain that nobody named by what its record calls it, be it as a part of every object', () => {
    for (const domain of ['constructor', '__proto__'])
      expect(html).toContain(`<tr><th scope="row">${domain}</th>`);
  });

  test('speaks English too', () => {
    expect(renderAtlas(atlas, { language: 'en', version: '1' })).toContain('Wordings, clause by clause');
  });
});

const CHROMIUM = '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) process.stderr.write('no Chromium: the tests that open the atlas are skipped\n');

describe.runIf(hasChromium)('in a browser', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gabarit-page-'));
  const address = `file://${join(folder, 'atlas.html')}`;
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(join(folder, 'atlas.html'), html);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'], timeout: 60_000 });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', () => complaints.push('dialog'));
    await page.goto(address);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const column = (at: number): Promise<readonly string[]> =>
    page.locator(`#by-departement tbody tr > :nth-child(${at})`).allTextContents();

  test('sorts a table by the head that is pressed, up and down', async () => {
    const head = page.locator('#by-departement thead th').nth(0);
    await head.getByRole('button').click();
    const up = await column(1);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await column(1)).toEqual(up.toReversed());
  });

  test('sorts days by the calendar', async () => {
    await page.locator('#calendar-table thead th').nth(0).getByRole('button').click();
    const days = await page
      .locator('#calendar-table tbody tr > :nth-child(1)')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-v') ?? ''));
    expect(days).toEqual(days.toSorted());
  });

  test('filters clauses by what they say, without accents, and counts them', async () => {
    const field = page.locator('input[data-filter="clauses"]');
    await field.fill('secretariat permanent');
    expect(await page.locator('#clauses .item:visible').count()).toBe(1);
    expect(await page.locator('.tools:has(input[data-filter="clauses"]) output').textContent()).toBe(
      '1 sur 66',
    );
    expect(await page.locator('#clauses .group:visible').count()).toBe(1);
  });

  test('follows a link to a clause that the filter hides, and back', async () => {
    const link = page.locator('#matrix tbody tr').first().locator('td a').last();
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(page.url()).toBe(`${address}${target}`);
    await expect.poll(() => page.locator(target).isVisible()).toBe(true);
    await page.goBack();
    expect(page.url()).toBe(address);
  });

  test('runs nothing that a document brings', async () => {
    expect(await page.evaluate('window.harmed')).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test('fits a telephone and keeps wide tables in their own frame', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });

  test('draws its charts', async () => {
    const charts = await page
      .locator('.chart img')
      .evaluateAll((images) =>
        images.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
      );
    expect(charts.length).toBeGreaterThanOrEqual(4);
    expect(charts.every((width) => width > 0)).toBe(true);
  });
});
