import type { ArchiveEntry } from '../../src/model/archive-entry.ts';
import { finding, SAMPLE } from '../report/sample-record.ts';
import { entryOf, quarantined } from './archive.ts';

/** Texts that act where they are not made harmless: on a page, in a sheet, on a terminal, in a database. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://exemple.invalid/vol","cliquez")',
  '+33 1 23 45 67 89',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u200b=1+1',
  '\uff1d1+1',
  '_x003D_1+1',
  '<script>window.pirate = 1</script>',
  '"><img src="http://exemple.invalid/p.png" onerror="window.pirate = 1">',
  "' autofocus onfocus='window.pirate = 1",
  '</table></main><h1>Faux titre</h1>',
  '</style><style>*{display:none}</style>',
  '</script><script>window.pirate = 1</script>',
  '{{constructor.constructor("window.pirate=1")()}}',
  '\u001b[31mrouge\u001b[0m\u0007',
  'zéro\0octet',
  'moitié \ud800 de paire',
  'à l\u202eenvers\u2066',
  'ligne\r\n"citée", avec; tout\u2028',
];

const SLASH = '\u2215';

/** An archive in which every text of every document is hostile. */
export async function* hostileArchive(): AsyncIterable<ArchiveEntry> {
  for (const [index, text] of HOSTILE.entries()) {
    const parties = SAMPLE.parties.map((party) => ({
      ...party,
      name: text,
      alias: text,
      representatives: [{ name: text, honorific: text, role: text }],
      authority: { body: text, date: '2021-12-13' },
    }));
    const record = {
      ...SAMPLE,
      source: { ...SAMPLE.source, file: text },
      document: { ...SAMPLE.document, title: text },
      parties,
      dates: [
        {
          role: 'signature',
          value: '2022-01-05',
          precision: 'day',
          party: 'p1',
          raw: text,
          article: text,
          span: { start: 1, end: 2, page: 1 },
        },
        {
          role: 'deadline',
          value: '2023-06',
          precision: 'month',
          party: null,
          raw: text,
          article: null,
          span: { start: 3, end: 4, page: 1 },
        },
      ] as const,
      signature: SAMPLE.signature && { ...SAMPLE.signature, place: text },
      findings: [
        finding({ severity: 'critical', actual: text, expected: text, why: text, article: text, rule: text }),
      ],
      domains: [text],
    };
    yield entryOf({ ...record, dates: [...record.dates] }, index + 1, { path: text });
  }
  for (const [index, text] of HOSTILE.entries())
    yield quarantined(1000 + index, text, { path: text.replaceAll('/', SLASH) });
  const [first = '', second = ''] = HOSTILE;
  yield entryOf(SAMPLE, 1, { path: second, duplicateOf: first });
}
