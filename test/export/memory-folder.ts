import type { ExportFolder } from '../../src/export/export-folder.ts';

/** A folder in memory, and what it holds. */
export interface MemoryFolder extends ExportFolder {
  readonly files: Map<string, Buffer>;
  readonly open: ExportFolder['open'];
  /** Files and scratch that were begun and neither ended nor given up. */
  unfinished(): number;
  text(name: string): string;
}

/** A folder for exports in memory; `fails` makes every write of a file of that name fail. */
export function memoryFolder(fails: string | null = null): MemoryFolder {
  const files = new Map<string, Buffer>();
  const open = new Set<object>();
  return {
    files,
    unfinished: () => open.size,
    text: (name) => files.get(name)?.toString('utf8') ?? '',
    open: async (name) => {
      const parts: Buffer[] = [];
      const token = {};
      open.add(token);
      return {
        write: async (chunk) => {
          if (name === fails) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
          parts.push(Buffer.from(chunk));
        },
        close: async () => {
          open.delete(token);
          files.set(name, Buffer.concat(parts));
        },
        abandon: async () => {
          open.delete(token);
        },
      };
    },
    scratch: async () => {
      const lines: string[] = [];
      open.add(lines);
      return {
        write: async (line) => {
          lines.push(line);
        },
        lines: async function* () {
          yield* lines;
        },
        drop: async () => {
          open.delete(lines);
        },
      };
    },
    keepReports: async (names) => {
      for (const name of files.keys())
        if (name.startsWith('reports/') && !names.has(name.slice(8))) files.delete(name);
    },
  };
}
