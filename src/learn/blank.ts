import type { VariableType } from '../model/template.ts';
import type { Stretch } from './lay-out.ts';

/** A blank of a clause: a stretch of its reference, and what each convention has there. */
export interface Blank {
  readonly stretch: Stretch;
  readonly type: VariableType;
  readonly name: string;
  readonly places: readonly (Stretch | null)[]; // for each wording laid out; null where it cannot be told
}
