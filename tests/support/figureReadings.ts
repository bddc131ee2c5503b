import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { linesOf } from '#components/lab/linesOf.ts';
import { parseScene, SCENE_VERSION } from '#components/lab/microscopeScene.ts';
import { requestOf } from '#components/widgets/backprop-microscope/request.ts';
import { DIAL_VERSION, dialQuestions, parseDialScene, readDial } from '#components/widgets/cross-entropy-dial/dial.ts';
import { CURVE_VERSION, curveQuestions, parseCurveScene, pointOf } from '#components/widgets/curve-lab/curve.ts';
import { CELL_VERSION, cellOf, parseCell } from '#components/widgets/excite-or-inhibit/cell.ts';
import { FIT_VERSION, parseFit } from '#components/widgets/fit-a-line/fitScene.ts';
import { GATE_VERSION, gateOf, parseGate } from '#components/widgets/gate-builder/gateScene.ts';
import { HINGE_VERSION, hingeQuestions, parseHingeScene, readMargin } from '#components/widgets/hinge-margin/margin.ts';
import { boundaryIn, LINE_VERSION, netAt, parseLine } from '#components/widgets/line-mover/lineScene.ts';
import { BENCH_VERSION, benchQuestions, parseBenchScene, rowsOf } from '#components/widgets/loss-bench/bench.ts';
import { parseSlopeScene, SLOPE_VERSION, slopeQuestions } from '#components/widgets/negative-slope/slope.ts';
import {
  benchOf,
  BENCH_VERSION as NET_VERSION,
  parseBench as parseNet,
} from '#components/widgets/net-input-bench/bench.ts';
import { BUILDER_VERSION, countsOf, parseBuilder } from '#components/widgets/network-builder/counts.ts';
import {
  LIMITS,
  lessonOf,
  parseTrainer,
  TRAINER_VERSION,
  unitAt,
} from '#components/widgets/perceptron-trainer/trainerScene.ts';
import { parseValley, STEPS, VALLEY_VERSION, valleyIn } from '#components/widgets/valley-walker/valleyScene.ts';
import { parseWall, rightIn, WALL_VERSION, rowsOf as wallRows } from '#components/widgets/xor-wall/wallScene.ts';
import { gateChoices } from '#content/examples/gateChoices.ts';
import { descendLine } from '#engine/landscape/lineFit.ts';
import { walkOf } from '#engine/landscape/walk.ts';
import { outputOf } from '#engine/optim/perceptron.ts';
import { perceptronRun } from '#engine/optim/perceptronRun.ts';

/** How a figure takes a link: its version, its own check, and the numbers that it shows of a scene. */
export interface FigureReading {
  readonly version: number;
  readonly parse: (value: unknown) => unknown;
  readonly shows: (scene: never) => readonly number[];
}

const reading = <S>(version: number, parse: (value: unknown) => S, shows: (scene: S) => readonly number[]) =>
  ({ version, parse, shows }) as FigureReading;

/** Every figure that a worked solution opens, by its name in links, worked out by the figure's own modules. */
export const figureReadings: Readonly<Record<string, FigureReading>> = {
  microscope: reading(SCENE_VERSION, parseScene, (scene) => [linesOf(requestOf(scene))[scene.step]!.value]),
  bench: reading(NET_VERSION, parseNet, (scene) => {
    const { z, output } = benchOf(scene);
    return [z, output, output > 0 ? 1 : 0];
  }),
  line: reading(LINE_VERSION, parseLine, (scene) => {
    const { length, offset } = boundaryIn(scene)!;
    const z = netAt(scene, scene.probe);
    return [scene.b, scene.w2, z, z > 0 ? 1 : 0, Math.abs(offset), Math.abs(z) / length];
  }),
  excite: reading(CELL_VERSION, parseCell, (scene) => {
    const { products, sum, fires } = cellOf(scene);
    const of = (sign: number): number => products.filter((p) => p * sign > 0).reduce((all, p) => all + p, 0);
    return [of(1), of(-1), sum, fires ? 1 : 0];
  }),
  trainer: reading(TRAINER_VERSION, parseTrainer, (scene) => {
    const { start, rate } = lessonOf(scene);
    const unit = unitAt(perceptronRun(start, scene.points, rate, LIMITS), scene.at, start);
    return [...unit.w, unit.b, ...scene.points.map(({ x }) => outputOf(unit, x))];
  }),
  gate: reading(GATE_VERSION, parseGate(gateChoices), (scene) => {
    const { table } = gateChoices.find(({ id }) => id === scene.gate)!;
    const { sums, outputs, right, working } = gateOf(scene, table);
    return [...sums, ...outputs, working!.low, working!.high, scene.w2, -scene.theta, right];
  }),
  xor: reading(WALL_VERSION, parseWall, (scene) => {
    const rows = wallRows(scene);
    return [...rows.flatMap(({ h, z, y }) => [...h, z, y]), ...scene.hidden[1], ...scene.output, rightIn(rows)];
  }),
  builder: reading(BUILDER_VERSION, parseBuilder, ({ sizes }) => {
    const { layers, biases, all } = countsOf(sizes);
    return [...layers.map(({ weights }) => weights), biases, all, all - 1];
  }),
  'curve-lab': reading(CURVE_VERSION, parseCurveScene, (scene) => {
    const { a, slope } = pointOf(functionAnswers(curveQuestions(scene)));
    return [a, slope];
  }),
  'negative-slope': reading(SLOPE_VERSION, parseSlopeScene, (scene) => {
    const { curves } = functionAnswers(slopeQuestions(scene));
    return [curves[2]!.values[0]!, curves[2]!.slopes[0]!, curves[3]!.values[0]!];
  }),
  'cross-entropy-dial': reading(DIAL_VERSION, parseDialScene, (scene) => {
    const { probabilities, crossEntropy, pulls, loss } = readDial(functionAnswers(dialQuestions(scene)));
    return [...probabilities, crossEntropy, ...pulls, loss];
  }),
  'hinge-margin': reading(HINGE_VERSION, parseHingeScene, (scene) => [
    readMargin(functionAnswers(hingeQuestions(scene))).here[0]!.loss,
  ]),
  'loss-bench': reading(BENCH_VERSION, parseBenchScene, (scene) =>
    rowsOf(functionAnswers(benchQuestions(scene))).flatMap((row) =>
      'refused' in row ? [] : [...row.terms, row.total],
    ),
  ),
  'valley-walker': reading(VALLEY_VERSION, parseValley, (scene) => {
    const { w, slope } = walkOf(valleyIn(scene), scene.start, scene.rate, STEPS + 1)[scene.at]!;
    return [w, slope];
  }),
  'fit-a-line': reading(FIT_VERSION, parseFit, (scene) => {
    const now = descendLine(scene.points, scene, scene.rate, 2)[scene.at]!;
    return [now.m, now.c, now.loss, now.dm, now.dc, ...scene.points.map(({ x, y }) => scene.m * x + scene.c - y)];
  }),
};
