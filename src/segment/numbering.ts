import { fold } from '../model/fold.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const WORDS: Readonly<Record<string, number>> = {
  premier: 1,
  premiere: 1,
  '1er': 1,
  '1ere': 1,
  unique: 1,
  preliminaire: 0,
};
const LATER: Readonly<Record<string, number>> = { bis: 0.2, ter: 0.3, quater: 0.4 };

/** The value of a printed number: "10", "IV", "premier", "1 bis" (1.2), OCR "l0"; null when it is none. */
export function valueOfNumber(printed: string): number | null {
  const text = fold(printed).replace(/\./g, '').trim();
  const [head = '', later] = text.split(/(?<=\d) ?(?=bis|ter|quater)/);
  const extra = later === undefined ? 0 : (LATER[later] ?? 0);
  const word = WORDS[head];
  if (word !== undefined) return word;
  if (/^[ivx]+$/.test(head)) return valueOfRoman(head);
  const digits = /\d/.test(head) ? head.replace(/[li]/g, '1').replace(/o/g, '0').replace(/s/g, '5') : head;
  return /^\d{1,2}$/.test(digits) ? Number(digits) + extra : null;
}

function valueOfRoman(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
