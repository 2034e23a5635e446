/** Before the command of a process: the system ends it with the one that started it, however that one ends. */
export const LEASH: readonly string[] = ['setpriv', '--pdeathsig', 'KILL'];
