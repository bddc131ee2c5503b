import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runVerify = (...files: string[]) =>
  spawnSync(process.execPath, ['src/build/verify.ts', ...files], { cwd: root, encoding: 'utf8' });

test('npm run verify ends with 0 and shows document, printed, computed, digits and verdict', () => {
  const { status, stdout } = runVerify();
  expect(status, stdout).toBe(0);
  expect(stdout).toMatch(/ch12-e-total +001:1546 004:417 +0\.298371109 +0\.29837110876\d+ +9 +completed +rounds/);
  expect(stdout).toMatch(/ch12-e-total-after-1 .*inconsistent \(E-02\)/);
});

test('npm run verify ends with 1 when a difference is not declared, and names it', () => {
  const { status, stdout } = runVerify('tests/support/claims/plantedClaims.ts');
  expect(status).toBe(1);
  expect(stdout).toContain('✗ planted-e-total: the document prints 0.298371119');
});
