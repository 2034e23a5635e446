import { describe, expect, test } from 'vitest';
import { inkOf, isTwoLevel, noiseOf, pgmOf, unpackBits } from '../../src/ingest/grey-image.ts';

const paper = (width: number, height: number, value = 255): Uint8Array =>
  new Uint8Array(width * height).fill(value);

describe('ink', () => {
  test('is none on plain paper, grey paper included', () => {
    expect(inkOf({ data: paper(10, 10), width: 10, height: 10 })).toBe(0);
    expect(inkOf({ data: paper(10, 10, 180), width: 10, height: 10 })).toBe(0);
  });

  test('is the share of pixels darker than the paper', () => {
    const data = paper(10, 10, 200).fill(40, 0, 7);
    expect(inkOf({ data, width: 10, height: 10 })).toBe(0.07);
  });
});

describe('noise', () => {
  test('is what single pixels stand out', () => {
    const data = paper(101, 101);
    for (let y = 1; y < 100; y += 4) for (let x = 1; x < 100; x += 10) data[y * 101 + x] = 0;
    expect(noiseOf({ data, width: 101, height: 101 })).toBeCloseTo(0.2, 2);
  });

  test('is none in letters, however black', () => {
    const data = paper(100, 100);
    for (let y = 20; y < 80; y++) data.fill(0, y * 100 + 40, y * 100 + 44);
    expect(noiseOf({ data, width: 100, height: 100 })).toBe(0);
  });
});

test('an image has two levels when nothing lies between black and white', () => {
  expect(isTwoLevel({ data: paper(100, 100).fill(0, 0, 500) })).toBe(true);
  expect(isTwoLevel({ data: paper(100, 100).fill(128, 0, 500) })).toBe(false);
});

test('packed bits open row by row, one being white', () => {
  expect([...unpackBits(Uint8Array.of(0b10100000, 0b01111111), 3, 2)]).toEqual([255, 0, 255, 0, 255, 255]);
});

test('a PGM file has its size, then its pixels', () => {
  const file = Buffer.from(pgmOf({ data: Uint8Array.of(65, 66), width: 2, height: 1, dpi: 150 }));
  expect(file.toString('latin1')).toBe('P5\n2 1\n255\nAB');
});
