import type { Language } from '../../model/language.ts';
import { ATLAS_ENGLISH } from './atlas-en.ts';
import { ATLAS_FRENCH } from './atlas-fr.ts';
import type { AtlasWording } from './atlas-wording.ts';
import { BATCH_ENGLISH } from './batch-en.ts';
import { BATCH_FRENCH } from './batch-fr.ts';
import type { BatchWording } from './batch-wording.ts';
import { COMMAND_ENGLISH } from './command-en.ts';
import { COMMAND_FRENCH } from './command-fr.ts';
import type { CommandWording } from './command-wording.ts';
import { ENGLISH } from './en.ts';
import { EVALUATION_ENGLISH } from './evaluation-en.ts';
import { EVALUATION_FRENCH } from './evaluation-fr.ts';
import type { EvaluationWording } from './evaluation-wording.ts';
import { EXPLAIN_ENGLISH } from './explain-en.ts';
import { EXPLAIN_FRENCH } from './explain-fr.ts';
import type { ExplainWording } from './explain-wording.ts';
import { EXPORTS_ENGLISH } from './exports-en.ts';
import { EXPORTS_FRENCH } from './exports-fr.ts';
import type { ExportsWording } from './exports-wording.ts';
import { FRENCH } from './fr.ts';
import { LEARN_ENGLISH } from './learn-en.ts';
import { LEARN_FRENCH } from './learn-fr.ts';
import type { LearnWording } from './learn-wording.ts';
import { MODELS_ENGLISH } from './models-en.ts';
import { MODELS_FRENCH } from './models-fr.ts';
import type { ModelsWording } from './models-wording.ts';
import { PAIR_ENGLISH } from './pair-en.ts';
import { PAIR_FRENCH } from './pair-fr.ts';
import type { PairWording } from './pair-wording.ts';
import { SHEET_ENGLISH } from './sheet-en.ts';
import { SHEET_FRENCH } from './sheet-fr.ts';
import type { SheetWording } from './sheet-wording.ts';
import type { Wording } from './wording.ts';

/** What reports and errors say in a language. */
export function wordingIn(language: Language): Wording {
  return language === 'en' ? ENGLISH : FRENCH;
}

/** What the command line says in a language. */
export function commandWordingIn(language: Language): CommandWording {
  return language === 'en' ? COMMAND_ENGLISH : COMMAND_FRENCH;
}

/** What reports in a browser, on paper or in a wiki say besides, in a language. */
export function sheetWordingIn(language: Language): SheetWording {
  return language === 'en' ? SHEET_ENGLISH : SHEET_FRENCH;
}

/** What a comparison with the gold says, in a language. */
export function evaluationWordingIn(language: Language): EvaluationWording {
  return language === 'en' ? EVALUATION_ENGLISH : EVALUATION_FRENCH;
}

/** What explanations of codes and rules say, in a language. */
export function explainWordingIn(language: Language): ExplainWording {
  return language === 'en' ? EXPLAIN_ENGLISH : EXPLAIN_FRENCH;
}

/** What is said of the national models, in a language. */
export function modelsWordingIn(language: Language): ModelsWording {
  return language === 'en' ? MODELS_ENGLISH : MODELS_FRENCH;
}

/** What the comparison of two conventions says, in a language. */
export function pairWordingIn(language: Language): PairWording {
  return language === 'en' ? PAIR_ENGLISH : PAIR_FRENCH;
}

/** What the exports of an archive say, in a language. */
export function exportsWordingIn(language: Language): ExportsWording {
  return language === 'en' ? EXPORTS_ENGLISH : EXPORTS_FRENCH;
}

/** What the variant atlas says, in a language. */
export function atlasWordingIn(language: Language): AtlasWording {
  return language === 'en' ? ATLAS_ENGLISH : ATLAS_FRENCH;
}

/** What is said of a model that is learnt from conventions, in a language. */
export function learnWordingIn(language: Language): LearnWording {
  return language === 'en' ? LEARN_ENGLISH : LEARN_FRENCH;
}

/** What a batch says, in a language. */
export function batchWordingIn(language: Language): BatchWording {
  return language === 'en' ? BATCH_ENGLISH : BATCH_FRENCH;
}
