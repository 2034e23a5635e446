import type { WarningCode } from '../model/reason-code.ts';

/** What the PDF parser says of a damaged file, by what it means for the text. Its words go no further. */
const SIGNS: readonly (readonly [sign: RegExp, code: WarningCode])[] = [
  [
    /decodeScan|JpegError|JpxError|Jbig2Error|JpxImage|CCITTFax|Unable to decode (?:image|inline)/i,
    'image-damaged',
  ],
  [/Image exceeded|Unable to decode/i, 'image-damaged'],
  [
    /ignoring errors during|Skipping command|Invalid stream|circular reference|Command token too long/i,
    'content-damaged',
  ],
  [/Error during font loading|buildFontPaths|is not available -- attempting/i, 'font-damaged'],
  [
    /Indexing all PDF objects|checkLastPage|getAllPageDicts|readXRef|XRef\.parse|indexObjects/i,
    'file-repaired',
  ],
];
const LONGEST = 400; // characters of a warning that are looked at

/** The code of a warning; null where it says nothing about what can be read. */
export function codeOfWarning(words: string): WarningCode | null {
  const head = words.slice(0, LONGEST);
  return SIGNS.find(([sign]) => sign.test(head))?.[1] ?? null;
}
