/// <reference lib="dom" />
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConventionRecord } from '../../src/model/record.ts';
import { htmlPart, renderHtml } from '../../src/report/html.ts';
import { chromiumPath, openBrowser, openFile } from '../support/chromium.ts';
import { recordOf } from '../support/engine.ts';
import { lowContrasts } from './contrast.ts';
import { filledWith } from './filled-with.ts';
import { BARE, finding, SAMPLE } from './sample-record.ts';

function report(records: readonly ConventionRecord[], all = false): string {
  const parts = records.map((record, i) =>
    htmlPart(record, { language: 'fr', all, name: record.source.file, accepted: 0 }, i + 1),
  );
  return renderHtml(parts, { language: 'fr', version: '9.8.7', unread: 0 });
}

const HOSTILE =
  '<img src=x onerror="alert(1)"><script>alert(2)</script>" onmouseover="alert(3)" </style><a href="javascript:alert(4)">x</a>';
const LONG = `${'anticonstitutionnellement'.repeat(30)} ${'Ê'.repeat(400)}`;
const deviating = readFileSync(new URL('../../fixtures/deviating/source.md', import.meta.url), 'utf8');
const former = readFileSync(new URL('../../fixtures/pre-2020/source.txt', import.meta.url), 'latin1');
const PAGES: Readonly<Record<string, string>> = {
  'of one document': report([recordOf(deviating)]),
  'of one that follows an earlier model': report([recordOf(former)]),
  'of some, with what is only worth knowing': report([SAMPLE, BARE, recordOf(deviating)], true),
  'of hostile texts': report([filledWith(HOSTILE), filledWith(LONG)], true),
};

describe.runIf(chromiumPath !== null)('a report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  describe.each(Object.keys(PAGES))('%s', (name) => {
    it.each([1280, 390])('fits %i pixels, asks for nothing, runs nothing', async (width) => {
      const { page, misdeeds } = await openFile(browser, PAGES[name] ?? '', width);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.mouse.move(width / 2, 300);
      const opened = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([wide, opened].map((each) => each <= width)).toEqual([true, true]);
      expect(await page.locator('script, img, iframe, link, [onmouseover], [onerror]').count()).toBe(0);
      expect(misdeeds).toEqual([]);
      await page.close();
    }, 60_000);

    it('is read by every eye: WCAG AA, computed where each word stands', async () => {
      const { page } = await openFile(browser, PAGES[name] ?? '', 1280);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate(lowContrasts)).toEqual([]);
      await page.close();
    }, 60_000);

    it('goes to paper whole', async () => {
      const { page, misdeeds } = await openFile(browser, PAGES[name] ?? '', 1280);
      const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) })
        .promise;
      const [, , width, height] = (await pdf.getPage(1)).view;
      expect([width, height].map((each) => Math.round(each ?? 0))).toEqual([595, 842]);
      const last = await (await pdf.getPage(pdf.numPages)).getTextContent();
      expect(last.items.length).toBeGreaterThan(0);
      expect(misdeeds).toEqual([]);
      await page.close();
    }, 60_000);
  });

  it('says severity in words, whatever the colour', async () => {
    const { page } = await openFile(browser, report([SAMPLE], true), 1280);
    const words = await page.locator('.severity').allInnerTexts();
    expect(words.map((word) => word.trim())).toEqual(['CRITIQUE', 'MAJEUR', 'MINEUR', 'INFO']);
    await page.close();
  });

  it('has its landmarks, and headings that skip no level', async () => {
    const { page } = await openFile(browser, report([SAMPLE, BARE]), 1280);
    for (const [landmark, count] of [
      ['banner', 1],
      ['navigation', 1],
      ['main', 1],
      ['contentinfo', 1],
    ] as const)
      expect(await page.getByRole(landmark).count(), landmark).toBe(count);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    await page.close();
  });

  it('is walked through by the keyboard in the order in which it is read', async () => {
    const { page } = await openFile(browser, report([SAMPLE, BARE]), 1280);
    const walked: string[] = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('Tab');
      walked.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(walked).toEqual([
      'Aller au contenu',
      'valombre.pdf',
      'notes.txt',
      '1 critique',
      '1 majeur',
      '1 mineur',
      'Montrer',
    ]);
    await page.close();
  });

  it('leads from a count to its first deviation', async () => {
    const { page } = await openFile(browser, report([SAMPLE]), 1280);
    await page.getByRole('link', { name: '1 majeur' }).click();
    expect(await page.locator('.finding:target .severity').innerText()).toBe('MAJEUR');
    await page.close();
  });

  it('and a page that is none of this is caught', async () => {
    const style = '.why { color: #bbb; width: 2000px; max-width: none }';
    const hash = createHash('sha256').update(style).digest('base64');
    const spoilt = report([{ ...SAMPLE, findings: [finding()] }])
      .replace('style-src', `style-src 'sha256-${hash}'`)
      .replace('</head>', `<style>${style}</style></head>`)
      .replace('<p class="why">', '<img src="x.png"><p class="why">');
    const { page, misdeeds } = await openFile(browser, spoilt, 390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(390);
    expect(await page.evaluate(lowContrasts)).not.toEqual([]);
    expect(misdeeds).not.toEqual([]);
    await page.close();
  });
});
