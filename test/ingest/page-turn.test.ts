import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../src/ingest/grey-image.ts';
import { turnedBack, turnOfLines } from '../../src/ingest/page-turn.ts';

/** Broken bars where lines of words could be. */
function lines(width = 500, height = 700): Pixels {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 60; y < height - 60; y += 14) {
    for (let x = 50; x < width - 50; x++) {
      if ((x * 7 + y) % 61 < 50) for (let row = 0; row < 6; row++) data[(y + row) * width + x] = 0;
    }
  }
  return { data, width, height };
}

async function turned({ data, width, height }: Pixels, degrees: number): Promise<Pixels> {
  const image = sharp(data, { raw: { width, height, channels: 1 } }).rotate(degrees, { background: '#fff' });
  const { data: out, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data: out, width: info.width, height: info.height };
}

describe('the turn of a page', () => {
  test('is none where its lines are level, or nearly', async () => {
    expect(turnOfLines(lines())).toEqual({ quarters: 0, degrees: 0 });
    expect(turnOfLines(await turned(lines(), 1.4))).toEqual({ quarters: 0, degrees: 0 });
  });

  test.each([-6, -3, 2.5, 4.6])('takes back a lean of %d degrees', async (lean) => {
    const { quarters, degrees } = turnOfLines(await turned(lines(), lean));
    expect(quarters).toBe(0);
    expect(Math.abs(degrees + lean)).toBeLessThan(0.35);
  });

  test.each([90, 270])('is a quarter where it lies on its side (%d)', async (degrees) => {
    expect(turnOfLines(await turned(lines(), degrees)).quarters).toBe(1);
  });

  test('is none where there is next to nothing to see', () => {
    const empty = { data: new Uint8Array(500 * 700).fill(255), width: 500, height: 700 };
    expect(turnOfLines(empty)).toEqual({ quarters: 0, degrees: 0 });
  });
});

describe('a rectangle of a turned picture', () => {
  const from = { width: 100, height: 200 };
  const box = { left: 10, top: 20, right: 30, bottom: 50 };

  test.each([
    [0, { left: 10, top: 20, right: 30, bottom: 50 }],
    [1, { left: 20, top: 170, right: 50, bottom: 190 }],
    [2, { left: 70, top: 150, right: 90, bottom: 180 }],
    [3, { left: 50, top: 10, right: 80, bottom: 30 }],
  ] as const)('is found again after %d quarters', (quarters, expected) => {
    expect(turnedBack(box, { quarters, degrees: 0 }, from)).toEqual(expected);
  });

  test('is found again after a small turn', async () => {
    const spot = { data: new Uint8Array(400 * 600).fill(255), width: 400, height: 600 };
    for (let y = 100; y < 110; y++) spot.data.fill(0, y * 400 + 300, y * 400 + 310);
    const leaning = await turned(spot, 5);
    const dark = [...leaning.data.entries()].filter(([, value]) => value < 128).map(([at]) => at);
    const xs = dark.map((at) => at % leaning.width);
    const ys = dark.map((at) => Math.floor(at / leaning.width));
    const seen = {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
    const back = turnedBack(seen, { quarters: 0, degrees: 5 }, spot);
    expect((back.left + back.right) / 2).toBeCloseTo(305, -1);
    expect((back.top + back.bottom) / 2).toBeCloseTo(105, -1);
  });
});
