import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/batch/reading.ts';
import { reporterOn } from '../../src/batch/reporter.ts';
import { NOTHING_YET } from '../../src/batch/tally.ts';
import type { Io } from '../../src/cli/io.ts';
import { plain } from '../cli/fakes.ts';

const event: RunEvent = {
  kind: 'settled',
  note: { path: 'a.pdf', content: null, trouble: null },
  result: null,
  how: 'same',
  cost: { seconds: 0, rss: 0 },
};
const tally = { ...NOTHING_YET, documents: 4, ok: 4, computed: 4, pages: 8 };

it.each([
  ['fr', 80, '4/8  4 lus, 0 avec réserves, 0 en quarantaine  0,8 page/s, rest'],
  ['en', 82, '4/8  4 read, 0 with warnings, 0 in quarantine  0.8 pages/s, 10 s '],
  ['en', 12, ''],
] as const)('the bar of a batch is worded as everywhere, and fits the terminal: %s, %i', async (language, columns, line) => {
  const texts: string[] = [];
  const write = async (text: string): Promise<void> => void texts.push(text);
  const io = { stderr: { write, isTerminal: true, columns, isClosed: () => false } } as unknown as Io;
  let time = 0;
  const reporter = reporterOn({ io, language, style: 'people', now: () => time, date: () => '' });
  time = 10_000;
  reporter.event(event, tally, 8);
  await reporter.end();
  const shown = `[##########..........] ${line}`.slice(0, columns - 1);
  expect(texts.map(plain)).toEqual([`\r\u001b[K${shown}`, '\r\u001b[K']);
});
