import { describe, expect, it } from 'vitest';
import { decodeLine, encodeLine, type JournalEvent } from '../../src/batch/journal-line.ts';

const event: JournalEvent = { event: 'retry', at: '2026-01-02T03:04:05.000Z', key: 'a'.repeat(64) };
const line = encodeLine(event).slice(0, -1);

describe('a line of the journal', () => {
  it('ends in one line feed and gives its event back', () => {
    expect(encodeLine(event)).toMatch(/^[0-9a-f]{16} \{[^\n]*\}\n$/);
    expect(decodeLine(line)).toEqual(event);
  });

  it('is refused wherever it was cut', () => {
    for (let end = 0; end < line.length; end++) expect(decodeLine(line.slice(0, end))).toBeNull();
  });

  it('is refused when one character of it was changed', () => {
    for (let at = 0; at < line.length; at++) {
      const other = line[at] === 'x' ? 'y' : 'x';
      expect(decodeLine(`${line.slice(0, at)}${other}${line.slice(at + 1)}`)).toBeNull();
    }
  });

  it('is refused when it is whole but no event', () => {
    const odd = encodeLine({ ...event, event: 'party' } as unknown as JournalEvent).slice(0, -1);
    expect(decodeLine(odd)).toBeNull();
  });
});
