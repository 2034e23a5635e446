import type { Command } from 'commander';
import type { CommandWording } from '../report/wording/command-wording.ts';
import { ExplainOptions, GeneralOptions, LearnOptions, ModelsOptions, UsageError } from './command-line.ts';
import { addLearnOptions, strayLearnOption } from './learn-line.ts';
import { type Answers, checked, subcommand } from './subcommand.ts';

/** Adds the commands about what documents are held against, and about the record itself. */
export function addRuleCommands(program: Command, words: CommandWording, answers: Answers): void {
  addExplain(program, words, answers);
  addModels(program, words, answers);
  subcommand(program, 'schema', words.schema, words).action((_, command: Command) => {
    checked(GeneralOptions, command.optsWithGlobals(), words);
    answers.ask({ command: 'schema' });
  });
}

function addExplain(program: Command, words: CommandWording, { ask }: Answers): void {
  subcommand(program, 'explain', words.explain, words)
    .usage(`[options] [${words.ruleArgument}]`)
    .argument(`[${words.ruleArgument}]`, words.ruleOrCode)
    .action((name: string | undefined, _, command: Command) =>
      ask({
        command: 'explain',
        options: checked(ExplainOptions, { ...command.optsWithGlobals(), name: name ?? null }, words),
      }),
    );
}

function addModels(program: Command, words: CommandWording, { ask }: Answers): void {
  const { fileArgument, ruleArgument } = words;
  const models = subcommand(program, 'models', words.models, words)
    .usage(
      `[show ${ruleArgument} | validate ${fileArgument} | learn ${fileArgument}... --out ${fileArgument}]`,
    )
    .argument('[show|validate|learn]', words.modelsAction)
    .argument(`[${ruleArgument}...]`, words.modelsName);
  addLearnOptions(models, words).action(
    (action: string | undefined, names: string[], _, command: Command) => {
      const given = command.optsWithGlobals();
      if (action === 'learn') {
        if (names.length === 0) throw new UsageError(words.missingFile('models learn'));
        ask({ command: 'learn', options: checked(LearnOptions, { ...given, files: names }, words) });
        return;
      }
      const values = { ...given, action: action ?? 'list', name: names[0] ?? null };
      const options = checked(ModelsOptions, values, words);
      const stray = strayLearnOption(given);
      if (stray !== null) throw new UsageError(words.unknownOption(stray, null));
      if (names.length > 1) throw new UsageError(words.tooManyArguments('models'));
      if (options.action !== 'list' && options.name === null) throw new UsageError(words.modelsNeedName);
      ask({ command: 'models', options });
    },
  );
}
