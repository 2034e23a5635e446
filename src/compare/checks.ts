import { checkEmptyAnnexes, checkModelAnnexes } from './check-annexes.ts';
import {
  checkAddedArticles,
  checkMisnumberedArticles,
  checkMissingArticles,
  checkMovedArticles,
  checkRenamedArticles,
} from './check-articles.ts';
import { checkClauses } from './check-clauses.ts';
import {
  checkOneDateForOneAct,
  checkRetroactiveEffect,
  checkSignatureAfterCafDecision,
  checkSignatureAfterDeliberation,
  checkSignatureBeforeTransmission,
} from './check-dates.ts';
import { checkInstrument } from './check-instrument.ts';
import { checkParameters } from './check-parameters.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkTermAgainstCover, checkTermAsStated, checkTermLength } from './check-term.ts';
import { checkAnnouncedAnnexes, checkTocArticles, checkTocOrder, checkTocTitles } from './check-toc.ts';
import type { Check } from './subject.ts';

/** Every check, in the order in which they run; findings are sorted afterwards. */
export const CHECKS: readonly Check[] = [
  checkInstrument,
  checkMissingArticles,
  checkAddedArticles,
  checkRenamedArticles,
  checkMovedArticles,
  checkMisnumberedArticles,
  checkTocTitles,
  checkTocOrder,
  checkTocArticles,
  checkAnnouncedAnnexes,
  checkModelAnnexes,
  checkEmptyAnnexes,
  checkClauses,
  checkParameters,
  checkPlaceholders,
  checkSignatureAfterDeliberation,
  checkSignatureAfterCafDecision,
  checkSignatureBeforeTransmission,
  checkRetroactiveEffect,
  checkOneDateForOneAct,
  checkTermAgainstCover,
  checkTermLength,
  checkTermAsStated,
];
