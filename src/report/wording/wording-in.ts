import type { Language } from '../../model/language.ts';
import { COMMAND_ENGLISH } from './command-en.ts';
import { COMMAND_FRENCH } from './command-fr.ts';
import type { CommandWording } from './command-wording.ts';
import { ENGLISH } from './en.ts';
import { FRENCH } from './fr.ts';
import type { Wording } from './wording.ts';

/** What reports and errors say in a language. */
export function wordingIn(language: Language): Wording {
  return language === 'en' ? ENGLISH : FRENCH;
}

/** What the command line says in a language. */
export function commandWordingIn(language: Language): CommandWording {
  return language === 'en' ? COMMAND_ENGLISH : COMMAND_FRENCH;
}
