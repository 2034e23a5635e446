import {
  type AtlasConvention,
  type Drift,
  type HouseWording,
  isConform,
  type Side,
  type Variant,
} from '../model/atlas.ts';
import type { Cells } from './cells.ts';
import { periodAt } from './houses.ts';

/** Every clause that is not the model's or not its Caf's, in the conventions that follow the model: whose doing it is. */
export function driftsOf(
  conventions: readonly AtlasConvention[],
  cells: Cells,
  houses: readonly HouseWording[],
): readonly Drift[] {
  const byPlace = new Map<string, HouseWording[]>();
  for (const house of houses) {
    const key = `${house.departement} ${house.clause}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), house]);
  }
  return conventions.flatMap(({ departement, year, isCurrent }, convention) => {
    if (!isCurrent) return [];
    return [...cells].flatMap(([clause, ofClause]): readonly Drift[] => {
      const variant = ofClause[convention];
      if (variant == null || variant.verdict === 'unread') return [];
      const house = periodAt(byPlace.get(`${departement} ${clause}`) ?? [], year);
      const side = sideOf(variant, house);
      if (side === null) return [];
      const { id, verdict } = variant;
      return [{ convention, clause, variant: id, verdict, house: house?.variant ?? null, side }];
    });
  });
}

/** Who left the model, null for nobody: the Caf, the convention, both, or a convention that came back to the model. */
function sideOf({ id, verdict }: Variant, house: HouseWording | null): Side | null {
  const own = isConform(verdict);
  if (house === null) return own ? null : 'unknown';
  const theirs = isConform(house.verdict);
  if (house.variant === id) return theirs ? null : 'caf';
  if (theirs) return own ? null : 'convention';
  return own ? 'return' : 'both';
}
