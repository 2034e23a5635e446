import { fold } from '../../model/fold.ts';
import { unitOf } from './duration-grammar.ts';
import { isMonthAsWritten, monthOf } from './words.ts';

/** Words, and digits with what bad copies make of them; a letter before an apostrophe is no digit. */
const TokenRe = /[a-z0-9|!?\ufffd]+'?/g;
const DigitsRe = /^[0-9liosz|!b]+$/;
const FirstRe = /^[il|!]{1,2}er$/;
const LoneDigitRe = /^(?:[l|!]{1,2}|lo)$/;
const TimeRe =
  /^(?:jours?|semaines?|quinzaines?|mois|bimestres?|trimestres?|quadrimestres?|semestres?|annees?|ans?)$/;

/** Whether a date or a length of time was read through signs that a bad copy put in the place of others. */
export function isRepaired(raw: string): boolean {
  return [...fold(raw).matchAll(TokenRe)].some(([token]) => isDamaged(token));
}

function isDamaged(token: string): boolean {
  if (token.endsWith("'") || /^\d+$/.test(token) || TimeRe.test(token) || isMonthAsWritten(token))
    return false;
  if (FirstRe.test(token) || LoneDigitRe.test(token)) return true;
  if (DigitsRe.test(token) && /\d/.test(token)) return true;
  return monthOf(token) !== null || unitOf(token) !== null;
}
