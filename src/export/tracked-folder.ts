import type { ExportFile, ExportFolder, Scratch } from './export-folder.ts';

/** A folder that knows what was begun in it and not ended. */
export interface TrackedFolder extends ExportFolder {
  /** Gives up all that is unfinished: after a failure nothing of it is left. */
  abandon(): Promise<void>;
}

/** A folder whose unfinished files can be given up together. */
export function trackedFolder(folder: ExportFolder): TrackedFolder {
  const unfinished = new Map<object, () => Promise<void>>();
  return {
    open: async (name) => {
      const file = await folder.open(name);
      const tracked: ExportFile = {
        ...file,
        close: async () => {
          await file.close();
          unfinished.delete(tracked);
        },
      };
      unfinished.set(tracked, file.abandon);
      return tracked;
    },
    scratch: async () => {
      const scratch: Scratch = await folder.scratch();
      unfinished.set(scratch, scratch.drop);
      return scratch;
    },
    keepReports: folder.keepReports,
    abandon: async () => {
      for (const giveUp of unfinished.values()) await giveUp().catch(() => undefined);
      unfinished.clear();
    },
  };
}
