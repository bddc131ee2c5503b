import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROW_ACTIVATIONS } from '#engine/functions/activation/table.ts';

const ROOMS = ['trace/explain', 'trace/draws', 'functions/init', 'ledger', 'optim', 'train'];

/** Strings that stand where a rule is named: after `rule:` or `joinRule:`, in a `tell(lines, …)`, in the table of an optimizer's rules. */
const PATTERNS = [
  /\b(?:rule|joinRule): '(\w+)'/g,
  /\brule: [^,\n]*\? '(\w+)' : '(\w+)'/g,
  /\btell\(lines, '(\w+)'/g,
  /\brow\.tell\('(\w+)'/g,
];

/** Every name of a rule that the source of the engine can give to a line. */
export function ruleNames(): string[] {
  const names = new Set<string>(Object.keys(ROW_ACTIVATIONS));
  for (const room of ROOMS) {
    const folder = fileURLToPath(new URL(`../../engine/${room}/`, import.meta.url));
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const source = readFileSync(join(folder, file), 'utf8');
      for (const pattern of PATTERNS)
        for (const [, one, other] of source.matchAll(pattern))
          for (const name of [one, other]) if (name) names.add(name);
      const table = /const RULES: Readonly<Record<string, string>> = \{([^}]*)\}/.exec(source)?.[1] ?? '';
      for (const [, name] of table.matchAll(/: '(\w+)'/g)) names.add(name!);
      const special = /\? '(\w+)' : RULES/.exec(source)?.[1];
      if (special) names.add(special);
    }
  }
  return [...names].sort();
}
