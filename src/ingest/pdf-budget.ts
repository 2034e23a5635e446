import { PdfDoubt } from './pdf-syntax.ts';

/** What may be done in all, since a small file can ask for the same work again and again. */
export interface Budget {
  readonly left: number; // never below 0
  /** Throws a `PdfDoubt` where more is spent than there was, and ever after. */
  spend(amount: number): void;
}

/** A budget of so much; its name is that of the doubt. */
export function budgetOf(most: number, name: string): Budget {
  let left = most;
  return {
    get left() {
      return Math.max(0, left);
    },
    spend(amount) {
      left -= amount;
      if (left < 0) throw new PdfDoubt(name);
    },
  };
}
