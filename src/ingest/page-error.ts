/** A page that cannot be read, with its reason code; the other pages go on. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}
