import type { WordingStatus } from '../compare/wordings.ts';
import type { AtlasConvention, BrokenObligation, Ending } from '../model/atlas.ts';
import type { ConventionRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';

/** What the atlas keeps of a wording: everything but its place. */
export interface Wording {
  readonly clause: string; // `article/clause`
  readonly status: WordingStatus | 'older' | 'absent' | 'unread';
  readonly breach: BrokenObligation | null;
  readonly isMoved: boolean;
  readonly text: string | null;
  readonly words: readonly string[];
}

/** What the atlas keeps of a record: small, and nobody's name but those of bodies. */
export interface ConventionSummary {
  readonly convention: Omit<AtlasConvention, 'id'>;
  readonly departementName: string | null;
  readonly isOther: boolean; // another instrument: nothing of it is compared
  readonly wordings: readonly Wording[];
  readonly domains: readonly string[];
  readonly competences: ConventionRecord['competences'];
  readonly durations: readonly { readonly role: 'term' | 'notice' | 'cure-period'; readonly value: string }[];
  readonly ending: Omit<Ending, 'convention'> | null;
}

/** The models that conventions are told by. */
export interface AtlasModels {
  readonly template: Template; // whose clauses the atlas is about
  readonly models: readonly Template[]; // all that are known
}
