// Written by scripts/write-kind-index.mjs from the files of this folder: edit those, not this.
import type { NodeKind } from '../definition.ts'
import canvasReroute from './canvas/reroute.ts'
import codeDefinitions from './code/definitions.ts'
import codePython from './code/python.ts'
import colorDarker from './color/darker.ts'
import colorFromHsv from './color/from-hsv.ts'
import colorInvert from './color/invert.ts'
import colorJoin from './color/join.ts'
import colorLighter from './color/lighter.ts'
import colorSplit from './color/split.ts'
import colorToHex from './color/to-hex.ts'
import listContains from './list/contains.ts'
import listDictEntry from './list/dict-entry.ts'
import listEnumerate from './list/enumerate.ts'
import listFilter from './list/filter.ts'
import listItem from './list/item.ts'
import listJoin from './list/join.ts'
import listLength from './list/length.ts'
import listMap from './list/map.ts'
import listRepeatItem from './list/repeat-item.ts'
import listReverse from './list/reverse.ts'
import listSlice from './list/slice.ts'
import listSort from './list/sort.ts'
import listSum from './list/sum.ts'
import listZip from './list/zip.ts'
import liveClearUpdaters from './live/clear-updaters.ts'
import liveClock from './live/clock.ts'
import liveReadNow from './live/read-now.ts'
import liveRemoveUpdater from './live/remove-updater.ts'
import liveResume from './live/resume.ts'
import liveSuspend from './live/suspend.ts'
import liveUpdater from './live/updater.ts'
import logicAnd from './logic/and.ts'
import logicChoose from './logic/choose.ts'
import logicEqual from './logic/equal.ts'
import logicGreaterOrEqual from './logic/greater-or-equal.ts'
import logicGreater from './logic/greater.ts'
import logicInput from './logic/input.ts'
import logicLessOrEqual from './logic/less-or-equal.ts'
import logicLess from './logic/less.ts'
import logicNotEqual from './logic/not-equal.ts'
import logicNot from './logic/not.ts'
import logicOr from './logic/or.ts'
import logicOutput from './logic/output.ts'
import logicRandomChoice from './logic/random-choice.ts'
import logicRepeat from './logic/repeat.ts'
import logicSubgraph from './logic/subgraph.ts'
import logicWhen from './logic/when.ts'
import matrixAdd from './matrix/add.ts'
import matrixApply from './matrix/apply.ts'
import matrixDeterminant from './matrix/determinant.ts'
import matrixEigen from './matrix/eigen.ts'
import matrixEntry from './matrix/entry.ts'
import matrixIdentity from './matrix/identity.ts'
import matrixInverse from './matrix/inverse.ts'
import matrixMultiply from './matrix/multiply.ts'
import matrixRank from './matrix/rank.ts'
import matrixScale from './matrix/scale.ts'
import matrixSolve from './matrix/solve.ts'
import matrixTrace from './matrix/trace.ts'
import matrixTranspose from './matrix/transpose.ts'
import matrixValue from './matrix/value.ts'
import mobjectAnimate from './mobject/animate.ts'
import mobjectCopy from './mobject/copy.ts'
import mobjectGet from './mobject/get.ts'
import mobjectPart from './mobject/part.ts'
import mobjectParts from './mobject/parts.ts'
import mobjectSetItem from './mobject/set-item.ts'
import mobjectSet from './mobject/set.ts'
import numberAbsolute from './number/absolute.ts'
import numberAdd from './number/add.ts'
import numberAngleFromSides from './number/angle-from-sides.ts'
import numberCeiling from './number/ceiling.ts'
import numberClamp from './number/clamp.ts'
import numberCosine from './number/cosine.ts'
import numberDivide from './number/divide.ts'
import numberExponential from './number/exponential.ts'
import numberFloor from './number/floor.ts'
import numberLogarithm from './number/logarithm.ts'
import numberMapRange from './number/map-range.ts'
import numberMaximum from './number/maximum.ts'
import numberMinimum from './number/minimum.ts'
import numberMultiply from './number/multiply.ts'
import numberNegate from './number/negate.ts'
import numberPower from './number/power.ts'
import numberRandomInteger from './number/random-integer.ts'
import numberRandom from './number/random.ts'
import numberRemainder from './number/remainder.ts'
import numberRound from './number/round.ts'
import numberSine from './number/sine.ts'
import numberSquareRoot from './number/square-root.ts'
import numberSubtract from './number/subtract.ts'
import numberTangent from './number/tangent.ts'
import numberToDegrees from './number/to-degrees.ts'
import numberToRadians from './number/to-radians.ts'
import sceneAdd from './scene/add.ts'
import sceneNextSection from './scene/next-section.ts'
import scenePlay from './scene/play.ts'
import sceneRemove from './scene/remove.ts'
import sceneWait from './scene/wait.ts'
import sourceCameraFrame from './source/camera-frame.ts'
import sourceCamera from './source/camera.ts'
import sourceOnStage from './source/on-stage.ts'
import sourceScene from './source/scene.ts'
import sourceZoomedDisplay from './source/zoomed-display.ts'
import textFormatNumber from './text/format-number.ts'
import textFromValue from './text/from-value.ts'
import textJoin from './text/join.ts'
import textSplit from './text/split.ts'
import valueAxisRange from './value/axis-range.ts'
import valueBool from './value/bool.ts'
import valueClass from './value/class.ts'
import valueColor from './value/color.ts'
import valueComplex from './value/complex.ts'
import valueDict from './value/dict.ts'
import valueExpression from './value/expression.ts'
import valueFunction from './value/function.ts'
import valueInteger from './value/integer.ts'
import valueLinspace from './value/linspace.ts'
import valueList from './value/list.ts'
import valueMethod from './value/method.ts'
import valueNumber from './value/number.ts'
import valuePoint from './value/point.ts'
import valueRange from './value/range.ts'
import valueRateFunction from './value/rate-function.ts'
import valueString from './value/string.ts'
import valueVector from './value/vector.ts'
import vectorAdd from './vector/add.ts'
import vectorCross from './vector/cross.ts'
import vectorDistance from './vector/distance.ts'
import vectorDot from './vector/dot.ts'
import vectorFromAngle from './vector/from-angle.ts'
import vectorJoin from './vector/join.ts'
import vectorLength from './vector/length.ts'
import vectorScale from './vector/scale.ts'
import vectorSplit from './vector/split.ts'
import vectorSubtract from './vector/subtract.ts'

/** Every kind that is not Manim's own interface. */
export const handWrittenKinds: readonly NodeKind[] = [
  canvasReroute,
  codeDefinitions,
  codePython,
  colorDarker,
  colorFromHsv,
  colorInvert,
  colorJoin,
  colorLighter,
  colorSplit,
  colorToHex,
  listContains,
  listDictEntry,
  listEnumerate,
  listFilter,
  listItem,
  listJoin,
  listLength,
  listMap,
  listRepeatItem,
  listReverse,
  listSlice,
  listSort,
  listSum,
  listZip,
  liveClearUpdaters,
  liveClock,
  liveReadNow,
  liveRemoveUpdater,
  liveResume,
  liveSuspend,
  liveUpdater,
  logicAnd,
  logicChoose,
  logicEqual,
  logicGreaterOrEqual,
  logicGreater,
  logicInput,
  logicLessOrEqual,
  logicLess,
  logicNotEqual,
  logicNot,
  logicOr,
  logicOutput,
  logicRandomChoice,
  logicRepeat,
  logicSubgraph,
  logicWhen,
  matrixAdd,
  matrixApply,
  matrixDeterminant,
  matrixEigen,
  matrixEntry,
  matrixIdentity,
  matrixInverse,
  matrixMultiply,
  matrixRank,
  matrixScale,
  matrixSolve,
  matrixTrace,
  matrixTranspose,
  matrixValue,
  mobjectAnimate,
  mobjectCopy,
  mobjectGet,
  mobjectPart,
  mobjectParts,
  mobjectSetItem,
  mobjectSet,
  numberAbsolute,
  numberAdd,
  numberAngleFromSides,
  numberCeiling,
  numberClamp,
  numberCosine,
  numberDivide,
  numberExponential,
  numberFloor,
  numberLogarithm,
  numberMapRange,
  numberMaximum,
  numberMinimum,
  numberMultiply,
  numberNegate,
  numberPower,
  numberRandomInteger,
  numberRandom,
  numberRemainder,
  numberRound,
  numberSine,
  numberSquareRoot,
  numberSubtract,
  numberTangent,
  numberToDegrees,
  numberToRadians,
  sceneAdd,
  sceneNextSection,
  scenePlay,
  sceneRemove,
  sceneWait,
  sourceCameraFrame,
  sourceCamera,
  sourceOnStage,
  sourceScene,
  sourceZoomedDisplay,
  textFormatNumber,
  textFromValue,
  textJoin,
  textSplit,
  valueAxisRange,
  valueBool,
  valueClass,
  valueColor,
  valueComplex,
  valueDict,
  valueExpression,
  valueFunction,
  valueInteger,
  valueLinspace,
  valueList,
  valueMethod,
  valueNumber,
  valuePoint,
  valueRange,
  valueRateFunction,
  valueString,
  valueVector,
  vectorAdd,
  vectorCross,
  vectorDistance,
  vectorDot,
  vectorFromAngle,
  vectorJoin,
  vectorLength,
  vectorScale,
  vectorSplit,
  vectorSubtract,
]
