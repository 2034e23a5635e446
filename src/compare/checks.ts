import { checkEmptyAnnexes, checkModelAnnexes } from './check-annexes.ts';
import {
  checkAddedArticles,
  checkMisnumberedArticles,
  checkMissingArticles,
  checkMovedArticles,
  checkRenamedArticles,
  checkRenumberedArticles,
} from './check-articles.ts';
import { checkClauses } from './check-clauses.ts';
import { checkListedPowers, checkSharedObjectives } from './check-contents.ts';
import {
  checkAnnexLinks,
  checkAnnexRoles,
  checkArticleLinks,
  checkLooseAnnexLinks,
} from './check-cross-references.ts';
import {
  checkOneDateForOneAct,
  checkRetroactiveEffect,
  checkSignatureAfterCafDecision,
  checkSignatureAfterDeliberation,
  checkSignatureBeforeTransmission,
} from './check-dates.ts';
import { checkCoreDomains, checkDeclaredDomains } from './check-domains.ts';
import { checkInstrument } from './check-instrument.ts';
import { checkPartyNames, checkPersonNames } from './check-names.ts';
import { checkParameters } from './check-parameters.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReferences, checkRegisterArticle } from './check-references.ts';
import {
  checkPartiesSign,
  checkSignatories,
  checkSignatureBlock,
  checkUnnamedSignatories,
} from './check-signatories.ts';
import {
  checkDisplay,
  checkOneAct,
  checkSignatureBeforeReceipt,
  checkStampDeliberation,
  checkStampDepartement,
  checkStampHolder,
  checkStampOrder,
  checkTestAct,
} from './check-stamps.ts';
import { checkTermAgainstCover, checkTermAsStated, checkTermLength } from './check-term.ts';
import { checkAnnouncedAnnexes, checkTocArticles, checkTocOrder, checkTocTitles } from './check-toc.ts';
import { checkVintage } from './check-vintage.ts';
import { checkHeadingParties, checkInstrumentWords, checkTwoParties } from './check-wording.ts';
import type { Check } from './subject.ts';

/** The checks that hold an act against itself: they hold for an amendment too, whose articles are those of no model. */
export const CHECKS_OF_ANY_ACT: readonly Check[] = [
  checkInstrument,
  checkPlaceholders,
  checkSignatureAfterDeliberation,
  checkSignatureAfterCafDecision,
  checkSignatureBeforeTransmission,
  checkOneDateForOneAct,
  checkPartyNames,
  checkPersonNames,
  checkReferences,
  checkSignatories,
  checkUnnamedSignatories,
  checkDisplay,
  checkOneAct,
  checkSignatureBeforeReceipt,
  checkStampDeliberation,
  checkStampDepartement,
  checkStampHolder,
  checkStampOrder,
  checkTestAct,
];

/** Every check; findings are sorted afterwards. */
export const CHECKS: readonly Check[] = [
  ...CHECKS_OF_ANY_ACT,
  checkMissingArticles,
  checkAddedArticles,
  checkRenamedArticles,
  checkMovedArticles,
  checkMisnumberedArticles,
  checkRenumberedArticles,
  checkTocTitles,
  checkTocOrder,
  checkTocArticles,
  checkAnnouncedAnnexes,
  checkModelAnnexes,
  checkEmptyAnnexes,
  checkClauses,
  checkParameters,
  checkRetroactiveEffect,
  checkTermAgainstCover,
  checkTermLength,
  checkTermAsStated,
  checkVintage,
  checkListedPowers,
  checkSharedObjectives,
  checkAnnexLinks,
  checkAnnexRoles,
  checkArticleLinks,
  checkLooseAnnexLinks,
  checkCoreDomains,
  checkDeclaredDomains,
  checkRegisterArticle,
  checkPartiesSign,
  checkSignatureBlock,
  checkHeadingParties,
  checkInstrumentWords,
  checkTwoParties,
];
