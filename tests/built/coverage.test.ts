import { it } from 'vitest';
import { coverageOfSite } from '#src/build/inventory/coverageOfSite.ts';
import { expectNone } from '../support/house/expectNone.ts';

it('says in its chapters what the documents say: every line, record, erratum and figure of a finished chapter', () => {
  expectNone(coverageOfSite(process.env.PROOF_DIST ?? 'dist').problems);
});
