import { describe, expect, it } from 'vitest';
import { paceFrom } from '../../src/cli/pace.ts';
import { progressOn } from '../../src/cli/progress.ts';
import { batchWordingIn, commandWordingIn } from '../../src/report/wording/wording-in.ts';
import { plain } from './fakes.ts';

function terminal(isTerminal = true, columns = 80) {
  const texts: string[] = [];
  const write = async (text: string): Promise<void> => {
    texts.push(text);
  };
  return { output: { write, isClosed: () => false, isTerminal, columns }, texts };
}

describe('the pace of a file', () => {
  it('is pages a second and the time left, once a few are done', () => {
    const pace = paceFrom(0);
    expect(pace(1, 10, 500)).toEqual({ done: 1, total: 10, perSecond: null, secondsLeft: null });
    expect(pace(2, 10, 1_000).perSecond).toBeNull();
    expect(pace(4, 10, 2_000)).toEqual({ done: 4, total: 10, perSecond: 2, secondsLeft: 3 });
  });

  it('is that of the last pages: scans after text slow it down', () => {
    const pace = paceFrom(0);
    let last = pace(1, 200, 10);
    for (let done = 2; done <= 100; done++) last = pace(done, 200, 10 * done);
    for (let done = 101; done <= 130; done++) last = pace(done, 200, 1_000 + 2_000 * (done - 100));
    expect(last.perSecond).toBeCloseTo(0.5, 2);
    expect(last.secondsLeft).toBeCloseTo(140, 0);
  });

  it('says nothing of the future where time stands still', () => {
    const pace = paceFrom(0);
    expect(pace(3, 9, 0).secondsLeft).toBeNull();
  });
});

describe('the progress line', () => {
  const words = ({ done, total }: { done: number; total: number }): string => `${done}/${total}`;

  it('is silent where nobody looks, and for a single page', () => {
    const [pipe, screen] = [terminal(false), terminal()];
    progressOn(pipe.output, words).show(1, 9);
    progressOn(screen.output, words).show(1, 1);
    expect([pipe.texts, screen.texts]).toEqual([[], []]);
  });

  it('is written ten times a second at most, the last page always', () => {
    const { output, texts } = terminal();
    let time = 0;
    const progress = progressOn(output, words, () => time);
    for (let done = 1; done <= 50; done++) {
      time += 10;
      progress.show(done, 50);
    }
    expect(texts.length).toBeLessThan(8);
    expect(texts.at(-1)).toBe('\r\u001b[K50/50');
  });

  it('fits the terminal', () => {
    const { output, texts } = terminal(true, 10);
    progressOn(output, () => 'a very long line indeed').show(1, 2);
    expect(texts).toEqual(['\r\u001b[Ka very lo']);
  });
});

describe('the words of the pace', () => {
  it.each([
    [0.82, 4, ', 0,8 page/s, encore 4 s', ', 0.8 pages/s, 4 s left'],
    [12.4, 160, ', 12 pages/s, encore 2 min 40 s', ', 12 pages/s, 2 min 40 s left'],
    [1, 59.6, ', 1,0 page/s, encore 1 min 0 s', ', 1.0 pages/s, 1 min 0 s left'],
    [0.5, 1_830, ', 0,5 page/s, encore 31 min', ', 0.5 pages/s, 31 min left'],
    [0.5, 7_500, ', 0,5 page/s, encore 2 h 5 min', ', 0.5 pages/s, 2 h 5 min left'],
  ])('say %d pages a second and %d seconds left', (perSecond, left, french, english) => {
    expect(plain(commandWordingIn('fr').pace(perSecond, left))).toBe(french);
    expect(commandWordingIn('en').pace(perSecond, left)).toBe(english);
    // A batch words what is left otherwise, the pace and the time alike.
    const batch = plain(batchWordingIn('fr').pace(perSecond, left));
    expect(`, ${batch.replace('reste', 'encore')}`).toBe(french);
    expect(`, ${batchWordingIn('en').pace(perSecond, left)}`).toBe(english);
  });
});
