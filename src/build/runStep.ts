import { spawn } from 'node:child_process';

/** One command of the proof, with what to do when it fails. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A sentence that says how to mend a failure. */
  readonly mend: string;
}

/** How a step ended. `seconds` is wall time. */
export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

/** Run one step, print its output when it has ended (at once if `live`), and say how to mend a failure. */
export async function runStep(step: Step, live = false): Promise<StepResult> {
  const began = process.hrtime.bigint();
  if (live) console.log(`\n── ${step.name}`);
  const { ok, output } = await spawnStep(step, live);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (!live) console.log(`\n── ${step.name}\n${output.trimEnd()}`);
  console.log(
    `${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)${ok ? '' : `\n  How to mend it: ${step.mend}`}`,
  );
  return { name: step.name, ok, seconds };
}

function spawnStep(step: Step, live: boolean): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, [...step.args], {
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...step.env },
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) =>
      resolve({ ok: false, output: `${output}\n${step.command} did not start: ${error.message}` }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
