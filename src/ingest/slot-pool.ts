/** Things that are few, lent to one user at a time; who comes when all are lent waits for the first given back. */
export interface SlotPool<Slot> {
  /** Runs a task with a slot of its own. */
  lend<Value>(task: (slot: Slot) => Promise<Value>): Promise<Value>;
  /** Every slot made so far. */
  all(): readonly Slot[];
}

/** A pool of at most `most` slots, each made when it is first needed. */
export function slotPool<Slot>(most: number, make: () => Slot): SlotPool<Slot> {
  const all: Slot[] = [];
  const idle: Slot[] = [];
  const waiting: ((slot: Slot) => void)[] = [];

  const take = async (): Promise<Slot> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (all.length >= most) return new Promise((resolve) => waiting.push(resolve));
    const made = make();
    all.push(made);
    return made;
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(slot);
    else next(slot);
  };
  return {
    async lend(task) {
      const slot = await take();
      try {
        return await task(slot);
      } finally {
        give(slot);
      }
    },
    all: () => all,
  };
}
