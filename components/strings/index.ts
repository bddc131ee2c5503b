/**
 * The one catalogue of all words that a reader sees in a widget or the shell. A second language is a second folder
 * beside `en/` with the same areas; nothing else changes. Namespaces keep an unused area out of a widget's bundle.
 */
export * as strings from './en.ts';
