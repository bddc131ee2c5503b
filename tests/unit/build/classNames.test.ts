import { expect, it } from 'vitest';
import { classesOfKeys, classesOfPage, classesOfScript, names } from '#src/build/classNames.ts';

const sorted = (set: ReadonlySet<string>): string[] => [...set].sort();

it('finds the classes of a page in its marks and in its own scripts, not in its words', () => {
  const html = '<body class="wide a-b"><p title="tall">A note on parts.</p><script>d.className = "js faces"</script>';
  expect(sorted(classesOfPage(html).whole)).toEqual('<body <p <script <tbody a-b className d faces js wide'.split(' '));
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code of scripts as text
it('finds the classes of a script in marks and in strings of names, not in sentences or keys', () => {
  const code =
    'let a=t(`<ol class="ledger _0a"><li class="on">`);set(a,1,"cols two");say={part:"A part, of it.",x:`v ${y} w`}';
  expect(sorted(classesOfScript(code).whole)).toEqual('<li <ol <tbody _0a cols ledger on two v w'.split(' '));
});

it('finds the beginnings that an expression completes', () => {
  const known = names([classesOfScript('set(a,1,`r-${role}`)')]);
  expect([known('r-blame'), known('q-blame'), known('r')]).toEqual([true, false, false]);
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code of scripts as text

it('knows an element that a script makes from a string', () => {
  const known = names([classesOfScript('document.createElement("mark")')]);
  expect(['<mark', '<hr', 'mark'].map(known)).toEqual([true, false, true]);
});

it('finds the keys by which a component sets classes', () => {
  const component =
    "<p class={{ open: isOpen, 'is-on': on(), veiled }}><p class={['knob', { wide }]}><p class={role}><b data={{ no: 1 }}>";
  expect(sorted(classesOfKeys(component).whole)).toEqual(['is-on', 'open', 'veiled', 'wide']);
});
