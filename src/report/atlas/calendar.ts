import type { Atlas, AtlasConvention, Ending } from '../../model/atlas.ts';
import { addDays } from '../../model/calendar.ts';
import type { Language } from '../../model/language.ts';
import { printable } from '../printable.ts';
import { atlasWordingIn } from '../wording/wording-in.ts';
import { nameOf } from './names.ts';

/** The last days to give notice, and the ends of terms, as a calendar (RFC 5545). `today` stamps the events. */
export function renderIcs(
  { endings, conventions }: Atlas,
  { language, today }: { readonly language: Language; readonly today: string },
): string {
  const words = atlasWordingIn(language).calendar;
  const events = endings.flatMap((ending) => {
    const convention = conventions[ending.convention];
    if (convention === undefined) return [];
    const name = nameOf(convention);
    const end = event({
      uid: `end-${convention.id}`,
      day: ending.end,
      summary: words.end(name),
      description: describe(convention, ending),
    });
    if (ending.lastNotice === null) return [end];
    const summary = words.lastNotice(name);
    return [
      event({
        uid: `notice-${convention.id}`,
        day: ending.lastNotice,
        summary,
        description: describe(convention, ending),
      }),
      end,
    ];
  });
  const stamp = `${today.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gabarit//Atlas//FR',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((make) => make(stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');

  function describe({ file }: AtlasConvention, { end, notice }: Ending): string {
    return words.description(printable(file), end, notice);
  }
}

interface CalendarEvent {
  readonly uid: string;
  readonly day: string; // ISO date: the event is of the whole day
  readonly summary: string;
  readonly description: string;
}

const event =
  ({ uid, day, summary, description }: CalendarEvent) =>
  (stamp: string): readonly string[] => [
    'BEGIN:VEVENT',
    `UID:${uid}@gabarit`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const MOST_OCTETS = 75;
/** A line in parts of 75 octets at most, none of which cuts a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      [part, octets] = ['', 1]; // the space that a part begins with
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
