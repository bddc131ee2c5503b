import Answer from '#components/prose/Answer.astro';
import Aside from '#components/prose/Aside.astro';
import ClaimTable from '#components/prose/ClaimTable.astro';
import Definition from '#components/prose/Definition.astro';
import Exercise from '#components/prose/Exercise.astro';
import Figure from '#components/prose/Figure.astro';
import Hint from '#components/prose/Hint.astro';
import KeyIdea from '#components/prose/KeyIdea.astro';
import Num from '#components/prose/Num.astro';
import Solution from '#components/prose/Solution.astro';
import Sources from '#components/prose/Sources.astro';
import Statement from '#components/prose/Statement.astro';
import Summary from '#components/prose/Summary.astro';
import Sym from '#components/prose/Sym.astro';
import Verdict from '#components/prose/Verdict.astro';
import CiteById from '../shell/CiteById.astro';
import ErratumById from '../shell/ErratumById.astro';
import ProseLink from '../shell/ProseLink.astro';
import ProseTable from '../shell/ProseTable.astro';
import TermById from '../shell/TermById.astro';

/** What a chapter or a handbook page may write without importing it. Errata, terms and references are named by id here. */
export const proseComponents = {
  a: ProseLink,
  Answer,
  Aside,
  Cite: CiteById,
  ClaimTable,
  Definition,
  Erratum: ErratumById,
  Exercise,
  Figure,
  Hint,
  KeyIdea,
  Num,
  Solution,
  Sources,
  Statement,
  Summary,
  Sym,
  Term: TermById,
  Verdict,
  table: ProseTable,
};
