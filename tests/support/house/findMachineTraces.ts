import type { ProjectFile } from './projectFiles.ts';

const traces: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /(?<![\w.)\]}*-])\/(?:work|home|Users|root)\/[\w.-]+/, what: 'a path of one machine' },
  { pattern: /\bfile:\/\/\/\w/, what: 'a path of one machine' },
  { pattern: /\b[\w-]+\.(?:npmjs|yarnpkg|npmmirror)\.(?:org|com)\b/, what: 'the host of a package registry' },
  { pattern: /\b(?:artifactory|verdaccio|nexus)[\w-]*\./i, what: 'the host of a package registry' },
  { pattern: /https?:\/\/[^\s/"']+\.(?:local|internal|lan|corp)\b/, what: 'a host of one network' },
  { pattern: /https?:\/\/(?!127\.0\.0\.1\b)\d{1,3}(?:\.\d{1,3}){3}\b/, what: 'a host of one network' },
];

/** Lines that only make sense on the machine where they were written, as sentences with a remedy. */
export function findMachineTraces(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        traces
          .filter(({ pattern }) => pattern.test(line))
          .map(
            ({ pattern, what }) =>
              `${path}:${index + 1} names ${what}: "${pattern.exec(line)?.[0]}". Write it relative to the project, or leave it out.`,
          ),
      ),
  );
}
